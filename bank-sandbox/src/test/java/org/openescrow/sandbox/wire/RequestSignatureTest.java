package org.openescrow.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String BODY = "{\"a\":1}";

    /** By openssl dgst -sha256 -hmac secret, over the same text. */
    private static final String KNOWN = "SFYC6nFnYAHLqsqIPeL/LMoI4a8kLD/87CE/F3fNHPI=";

    @Test
    void agreesWithAnotherImplementation() {
        assertEquals(
                KNOWN,
                Base64.getEncoder().encodeToString(signature("1700000000", BODY).mac("secret")));
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void acceptsAClockThatIsALittleOff(long seconds) {
        assertDoesNotThrow(() -> signature("1700000000", BODY).verify("secret", KNOWN, NOW.plusSeconds(seconds)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    void refusesAStaleTimestamp(long seconds) {
        assertEquals(RefusalCode.TIMESTAMP_STALE, refusal("1700000000", BODY, KNOWN, NOW.plusSeconds(seconds)));
    }

    @Test
    void refusesAnotherBodyPathMethodOrSecret() {
        assertEquals(RefusalCode.SIGNATURE_INVALID, refusal("1700000000", "{\"a\":2}", KNOWN, NOW));
        byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
        for (RequestSignature other : new RequestSignature[] {
            new RequestSignature("1700000000", "PUT", "/sandbox/bank/debits", body),
            new RequestSignature("1700000000", "POST", "/sandbox/bank/debit", body)
        }) {
            assertThrows(Refusal.class, () -> other.verify("secret", KNOWN, NOW));
        }
        assertThrows(Refusal.class, () -> signature("1700000000", BODY).verify("other", KNOWN, NOW));
    }

    @Test
    void refusesWhatIsNoSignature() {
        assertEquals(RefusalCode.SIGNATURE_INVALID, refusal("1700000000", BODY, null, NOW));
        assertEquals(RefusalCode.SIGNATURE_INVALID, refusal("1700000000", BODY, "not base64!", NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "1700000000.5", "99999999999999999999"})
    void refusesATimestampThatIsNone(String timestamp) {
        String rightlySigned =
                Base64.getEncoder().encodeToString(signature(timestamp, BODY).mac("secret"));
        assertEquals(RefusalCode.SIGNATURE_INVALID, refusal(timestamp, BODY, rightlySigned, NOW));
    }

    private static RefusalCode refusal(String timestamp, String body, @Nullable String presented, Instant now) {
        return assertThrows(Refusal.class, () -> signature(timestamp, body).verify("secret", presented, now))
                .code();
    }

    private static RequestSignature signature(String timestamp, String body) {
        return new RequestSignature(timestamp, "POST", "/sandbox/bank/debits", body.getBytes(StandardCharsets.UTF_8));
    }
}
