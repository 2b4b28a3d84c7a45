package org.openescrow.sandbox.wire;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class BankKeyTest {

    private static final byte[] BODY = "{\"serial\":\"C1\"}".getBytes(StandardCharsets.UTF_8);

    @Test
    void signsTimestampAndBodyWithTheKeyOfTheFile() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";

        String signature = BankKey.sign(BankKey.parse(pem), "1700000000", BODY);

        assertTrue(verifies(pair.getPublic(), signature, "1700000000\n{\"serial\":\"C1\"}"));
        assertFalse(verifies(pair.getPublic(), signature, "1700000001\n{\"serial\":\"C1\"}"));
    }

    @Test
    void refusesWhatIsNoKeyWithoutQuotingIt() {
        IllegalStateException refusal =
                assertThrows(IllegalStateException.class, () -> BankKey.parse("-----BEGIN X-----\nQUJD\n"));
        assertFalse(String.valueOf(refusal.getMessage()).contains("QUJD"));
    }

    private static boolean verifies(PublicKey key, String signature, String signed) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(key);
        verifier.update(signed.getBytes(StandardCharsets.UTF_8));
        return verifier.verify(Base64.getDecoder().decode(signature));
    }
}
