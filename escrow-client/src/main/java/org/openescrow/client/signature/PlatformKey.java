package org.openescrow.client.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A platform's key pair and the algorithm that it signs with.
 *
 * @param algorithm the only algorithm that signatures under this key may name
 * @param keyPair the pair; the private half never leaves the platform
 */
public record PlatformKey(SignatureAlgorithm algorithm, KeyPair keyPair) {
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PRIVATE = "PRIVATE KEY";

    /** A new key from the JDK's secure random source. */
    public static PlatformKey generate(SignatureAlgorithm algorithm) {
        return new PlatformKey(algorithm, algorithm.newKeyPair());
    }

    /**
     * A key that was kept.
     *
     * @param pem a block {@code PRIVATE KEY} (PKCS#8) and a block {@code PUBLIC KEY}, as {@link #pem()} writes them
     * @throws IllegalArgumentException when the text does not hold such a pair
     */
    public static PlatformKey fromPem(SignatureAlgorithm algorithm, String pem) {
        try {
            KeyFactory keys = KeyFactory.getInstance(algorithm.keyAlgorithm());
            PrivateKey privateKey = keys.generatePrivate(new PKCS8EncodedKeySpec(block(PRIVATE, pem)));
            PublicKey publicKey = keys.generatePublic(new X509EncodedKeySpec(block(PUBLIC, pem)));
            return new PlatformKey(algorithm, new KeyPair(publicKey, privateKey));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key for " + algorithm.registeredName(), e);
        }
    }

    /** What the platform registers: SubjectPublicKeyInfo as PEM. */
    public String publicKeyPem() {
        return pem(PUBLIC, keyPair.getPublic().getEncoded());
    }

    /** Both halves as PEM, for {@link #fromPem}. A secret: keep it where only the platform can read it. */
    public String pem() {
        return pem(PRIVATE, keyPair.getPrivate().getEncoded()) + publicKeyPem();
    }

    /**
     * The key by its content: SHA-256 of the SubjectPublicKeyInfo in base64url, 43 characters. It serves as
     * {@code keyid} of the application that registers the key; the answer has the id to use from then on.
     */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(keyPair.getPublic().getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    byte[] sign(byte[] content) {
        return algorithm.sign(keyPair.getPrivate(), content);
    }

    private static String pem(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static byte[] block(String label, String pem) {
        String begin = "-----BEGIN " + label + "-----";
        int start = pem.indexOf(begin);
        int end = pem.indexOf("-----END " + label + "-----");
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no PEM block " + label);
        }
        return Base64.getMimeDecoder().decode(pem.substring(start + begin.length(), end));
    }

    /** Algorithm and fingerprint; nothing of the private half. */
    @Override
    public String toString() {
        return "PlatformKey[" + algorithm.registeredName() + " " + fingerprint() + "]";
    }
}
