package org.openescrow.client.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The signature algorithms that the API takes, by their names in the registry of RFC 9421, section 6.2.2. */
public enum SignatureAlgorithm {
    /** The default; new keys have 2048 bits. */
    RSA_V1_5_SHA256("rsa-v1_5-sha256", "RSA", "SHA256withRSA"),
    /** New keys have 2048 bits; the salt has 64 bytes (RFC 9421, section 3.3.1). */
    RSA_PSS_SHA512("rsa-pss-sha512", "RSA", "RSASSA-PSS"),
    /** Signatures are r and s, 32 bytes each, not ASN.1. */
    ECDSA_P256_SHA256("ecdsa-p256-sha256", "EC", "SHA256withECDSAinP1363Format"),
    ED25519("ed25519", "Ed25519", "Ed25519");

    private static final AlgorithmParameterSpec PSS =
            new PSSParameterSpec("SHA-512", "MGF1", MGF1ParameterSpec.SHA512, 64, PSSParameterSpec.TRAILER_FIELD_BC);

    private final String registeredName;
    private final String keyAlgorithm;
    private final String jcaName;

    SignatureAlgorithm(String registeredName, String keyAlgorithm, String jcaName) {
        this.registeredName = registeredName;
        this.keyAlgorithm = keyAlgorithm;
        this.jcaName = jcaName;
    }

    /** The name on the wire, such as {@code rsa-v1_5-sha256}. */
    public String registeredName() {
        return registeredName;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    KeyPair newKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keyAlgorithm);
            switch (this) {
                case RSA_V1_5_SHA256, RSA_PSS_SHA512 -> generator.initialize(2048);
                case ECDSA_P256_SHA256 -> generator.initialize(new ECGenParameterSpec("secp256r1"));
                case ED25519 -> {
                    // The algorithm's name is its curve already.
                }
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key for " + registeredName, e);
        }
    }

    byte[] sign(PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(jcaName);
            if (this == RSA_PSS_SHA512) {
                signature.setParameter(PSS);
            }
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign with " + registeredName, e);
        }
    }
}
