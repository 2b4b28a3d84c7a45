package org.openescrow.web.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * The key pair that operators' tokens are signed with; prints nothing of itself.
 *
 * @param privateKey RSA of at least 2048 bits
 * @param publicKey its other half
 */
record TokenKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {
    /** Reads a PEM file with PKCS#8; the public half is worked out, so that the two cannot be of different pairs. */
    static TokenKey read(Path pem) {
        try {
            String base64 =
                    Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            KeyFactory keys = KeyFactory.getInstance("RSA");
            RSAPrivateCrtKey privateKey = (RSAPrivateCrtKey) keys.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            RSAPublicKey publicKey = (RSAPublicKey)
                    keys.generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new TokenKey(privateKey, publicKey);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + pem.getFileName(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(pem.getFileName() + " holds no RSA private key in PKCS#8", e);
        }
    }

    @Override
    public String toString() {
        return "TokenKey[not shown]";
    }
}
