package org.openescrow.web.security;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** The signature algorithms that platforms may use, by their names in the registry of RFC 9421, section 6.2.2. */
public enum SignatureAlgorithm {
    /** The default, and the cheapest to verify. */
    RSA_V1_5_SHA256("rsa-v1_5-sha256", "RSA", "SHA256withRSA"),
    /** Salt of 64 bytes, as RFC 9421, section 3.3.1 fixes it. */
    RSA_PSS_SHA512("rsa-pss-sha512", "RSA", "RSASSA-PSS"),
    /** The signature is r and s, 32 bytes each, not ASN.1. */
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

    /** The algorithm of this registered name, such as {@code ed25519}; empty where we do not take it. */
    public static Optional<SignatureAlgorithm> named(String registeredName) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.registeredName.equals(registeredName))
                .findFirst();
    }

    /** The name in the {@code alg} parameter and in a platform's application. */
    public String registeredName() {
        return registeredName;
    }

    String keyAlgorithm() {
        return keyAlgorithm;
    }

    boolean verifies(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature verification = Signature.getInstance(jcaName);
            if (this == RSA_PSS_SHA512) {
                verification.setParameter(PSS);
            }
            verification.initVerify(key);
            verification.update(content);
            return verification.verify(signature);
        } catch (SignatureException malformed) {
            // The JDK says so when the signature has the wrong length or is out of range.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot verify with " + registeredName, e);
        }
    }
}
