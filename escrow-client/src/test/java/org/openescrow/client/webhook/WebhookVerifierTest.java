package org.openescrow.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example is the specification's own. */
class WebhookVerifierTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER_SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static void verify(long seconds, List<String> secrets, @Nullable String signature) {
        new WebhookVerifier(secrets, InstantSource.fixed(Instant.ofEpochSecond(seconds)))
                .verify(ID, TIMESTAMP, signature, BODY.getBytes(UTF_8));
    }

    @Test
    void takesTheExampleOfTheSpecification() {
        assertDoesNotThrow(() -> verify(1_614_265_330, List.of(SECRET), SIGNATURE));
        assertDoesNotThrow(() -> verify(1_614_265_330, List.of("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), SIGNATURE), "bare");
    }

    @Test
    void takesOneOfSeveralSignaturesBySeveralSecrets() {
        String both = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,g0hM9SsE " + SIGNATURE;
        assertDoesNotThrow(() -> verify(1_614_265_330, List.of(OTHER_SECRET, SECRET), both));
        assertRefused(1_614_265_330, List.of(OTHER_SECRET), both);
    }

    @Test
    void holdsToTheTime() {
        assertDoesNotThrow(() -> verify(1_614_265_030, List.of(SECRET), SIGNATURE));
        assertDoesNotThrow(() -> verify(1_614_265_630, List.of(SECRET), SIGNATURE));
        assertRefused(1_614_265_029, List.of(SECRET), SIGNATURE);
        assertRefused(1_614_265_631, List.of(SECRET), SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1,",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OF=",
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=,"
            })
    void refusesOtherSignatures(String signature) {
        assertRefused(1_614_265_330, List.of(SECRET), signature);
    }

    @Test
    void refusesOtherContentAndMissingHeaders() {
        var verifier = new WebhookVerifier(List.of(SECRET), InstantSource.fixed(Instant.ofEpochSecond(1_614_265_330)));
        byte[] body = BODY.getBytes(UTF_8);
        assertDoesNotThrow(() -> verifier.verify(ID, TIMESTAMP, SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID + "x", TIMESTAMP, SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, "1614265331", SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, "-1614265330", SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, "99999999999999999999", SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, TIMESTAMP, SIGNATURE, (BODY + " ").getBytes(UTF_8)));
        assertNotGenuine(() -> verifier.verify(null, TIMESTAMP, SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, null, SIGNATURE, body));
        assertNotGenuine(() -> verifier.verify(ID, TIMESTAMP, null, body));
    }

    @Test
    void wantsASecret() {
        assertThrows(IllegalArgumentException.class, WebhookVerifier::of);
        assertThrows(IllegalArgumentException.class, () -> WebhookVerifier.of("whsec_"));
        assertThrows(IllegalArgumentException.class, () -> WebhookVerifier.of("whsec_%%"));
    }

    private static void assertRefused(long seconds, List<String> secrets, String signature) {
        assertNotGenuine(() -> verify(seconds, secrets, signature));
    }

    private static void assertNotGenuine(Executable call) {
        assertThrows(WebhookNotGenuine.class, call);
    }
}
