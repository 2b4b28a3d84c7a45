package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.refusal.Refusal;

/** The examples of RFC 9530, appendices B and D: what others digest, we take. */
class ContentDigestTest {
    private static final byte[] BODY = "{\"hello\": \"world\"}\n".getBytes(UTF_8);
    private static final String SHA_256 = "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:";
    private static final String SHA_512 =
            "sha-512=:YMAam51Jz/jOATT6/zvHrLVgOYTGFy1d6GJiOHTohq4yP+pgk4vf2aCsyRZOtw8MjkM7iw7yZ/WkppmM44T3qg==:";

    @ParameterizedTest
    @ValueSource(strings = {SHA_256, SHA_512, SHA_256 + ", " + SHA_512, "unknown=:AAAA:, " + SHA_256})
    void takesThePublishedDigests(String header) {
        ContentDigest.verify(header, BODY);
    }

    @Test
    void anEmptyBodyHasADigestToo() {
        ContentDigest.verify("sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:", new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // The body without its line feed; a digest of an old algorithm; one right and one wrong; none.
                "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
                "md5=:Sd/dVLAcvNLSq16eXua5uQ==:",
                SHA_256 + ", sha-512=:AAAA:",
                "sha-256=RK",
                "unknown=:AAAA:"
            })
    void refusesWhatProvesNothing(String header) {
        Refusal refusal = assertThrows(Refusal.class, () -> ContentDigest.verify(header, BODY));
        assertEquals(SignatureRefusal.DIGEST_MISMATCH, refusal.code());
    }
}
