package org.openescrow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.client.signature.PlatformKey;

/** One key, one thumbprint. */
class KeyThumbprintTest {
    @ParameterizedTest
    @EnumSource
    void isThatOfTheKeyHoweverItIsWritten(org.openescrow.client.signature.SignatureAlgorithm algorithm)
            throws Exception {
        PlatformKey key = PlatformKey.generate(algorithm);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(key.keyPair().getPublic().getEncoded());
        String pem = key.publicKeyPem();
        String oneLine = pem.replace("\n", "").replace("KEY-----M", "KEY-----\r\nM");

        assertEquals(HexFormat.of().formatHex(digest), thumbprint(algorithm, pem));
        assertEquals(thumbprint(algorithm, pem), thumbprint(algorithm, oneLine));
        assertNotEquals(
                thumbprint(algorithm, pem),
                thumbprint(algorithm, PlatformKey.generate(algorithm).publicKeyPem()));
    }

    /** Base64 has bits to spare before its padding: another text, the same key. */
    @Test
    void isTheSameWhateverTheSpareBitsSay() {
        PlatformKey key = PlatformKey.generate(org.openescrow.client.signature.SignatureAlgorithm.ECDSA_P256_SHA256);
        String pem = key.publicKeyPem();
        int last = pem.indexOf('=') - 1;
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        char spare = alphabet.charAt(alphabet.indexOf(pem.charAt(last)) + 1);
        String other = pem.substring(0, last) + spare + pem.substring(last + 1);

        assertEquals(thumbprint(key.algorithm(), pem), thumbprint(key.algorithm(), other));
    }

    @Test
    void isTheSameForBothAlgorithmsOfOneRsaKey() {
        String pem = PlatformKey.generate(org.openescrow.client.signature.SignatureAlgorithm.RSA_V1_5_SHA256)
                .publicKeyPem();
        assertEquals(
                VerificationKey.of(SignatureAlgorithm.RSA_V1_5_SHA256, pem).thumbprint(),
                VerificationKey.of(SignatureAlgorithm.RSA_PSS_SHA512, pem).thumbprint());
    }

    private static String thumbprint(org.openescrow.client.signature.SignatureAlgorithm algorithm, String pem) {
        return VerificationKey.of(
                        SignatureAlgorithm.named(algorithm.registeredName()).orElseThrow(), pem)
                .thumbprint();
    }
}
