package org.openescrow.web.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openescrow.payment.refusal.Refusal;

/**
 * A platform's public key with the one algorithm that it is registered for. Reading one costs more than using it: keep
 * it.
 *
 * @param algorithm the algorithm that signatures under this key must name
 * @param publicKey RSA of 2048 to 8192 bits, P-256 or Ed25519, as the algorithm demands
 */
public record VerificationKey(SignatureAlgorithm algorithm, PublicKey publicKey) {
    /** RSA of 8192 bits takes about 1,500 characters. */
    private static final int MAX_PEM_LENGTH = 4096;

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    /** Refuses with PUBLIC_KEY_UNACCEPTABLE a key that is weak or does not fit the algorithm. */
    public VerificationKey {
        if (!KeyStrength.suffices(algorithm, publicKey)) {
            throw new Refusal(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE);
        }
    }

    /**
     * Reads a PEM block {@code PUBLIC KEY} (RFC 7468, SubjectPublicKeyInfo), alone in the text. Refuses with
     * PUBLIC_KEY_UNACCEPTABLE.
     */
    public static VerificationKey of(SignatureAlgorithm algorithm, String pem) {
        Matcher block = PEM.matcher(pem);
        if (pem.length() > MAX_PEM_LENGTH || !block.matches()) {
            throw new Refusal(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE);
        }
        try {
            byte[] der = Base64.getDecoder().decode(block.group(1).replaceAll("\\s", ""));
            KeyFactory keys = KeyFactory.getInstance(algorithm.keyAlgorithm());
            return new VerificationKey(algorithm, keys.generatePublic(new X509EncodedKeySpec(der)));
        } catch (IllegalArgumentException | GeneralSecurityException unreadable) {
            throw new Refusal(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE);
        }
    }

    /**
     * SHA-256 of the key as SubjectPublicKeyInfo, 64 hexadecimal digits. The encoding is made from the key's numbers:
     * however it was written, one key has one thumbprint.
     */
    public String thumbprint() {
        try {
            KeyFactory keys = KeyFactory.getInstance(algorithm.keyAlgorithm());
            byte[] encoded = keys.generatePublic(numbers()).getEncoded();
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK writes the keys that it reads", e);
        }
    }

    private KeySpec numbers() {
        if (publicKey instanceof RSAPublicKey rsa) {
            return new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent());
        }
        if (publicKey instanceof ECPublicKey ec) {
            return new ECPublicKeySpec(ec.getW(), ec.getParams());
        }
        if (publicKey instanceof EdECPublicKey ed) {
            return new EdECPublicKeySpec(ed.getParams(), ed.getPoint());
        }
        throw new IllegalStateException("a key of a kind that is not taken");
    }
}
