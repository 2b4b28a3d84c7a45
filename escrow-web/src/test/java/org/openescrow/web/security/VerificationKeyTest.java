package org.openescrow.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.payment.refusal.Refusal;

class VerificationKeyTest {
    private static final AlgorithmParameterSpec P256 = new ECGenParameterSpec("secp256r1");

    @ParameterizedTest
    @EnumSource
    void takesTheKeysThatTheClientMakesForTheirAlgorithmAlone(
            org.openescrow.client.signature.SignatureAlgorithm clientAlgorithm) {
        PlatformKey made = PlatformKey.generate(clientAlgorithm);
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            PublicKey key = made.keyPair().getPublic();
            if (algorithm.keyAlgorithm().equals(key.getAlgorithm().replace("EdDSA", "Ed25519"))) {
                assertEquals(
                        key, VerificationKey.of(algorithm, made.publicKeyPem()).publicKey());
            } else {
                assertRefused(algorithm, made.publicKeyPem());
                assertRefused(algorithm, key);
            }
        }
    }

    @Test
    void refusesShortAndOverlongRsaKeys() throws GeneralSecurityException {
        assertRefused(SignatureAlgorithm.RSA_V1_5_SHA256, rsa(BigInteger.ONE.shiftLeft(2046), 65537));
        assertRefused(SignatureAlgorithm.RSA_V1_5_SHA256, rsa(BigInteger.ONE.shiftLeft(8192), 65537));
        assertRefused(
                SignatureAlgorithm.RSA_PSS_SHA512,
                generated("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 65536, 65538, 0x1_0000_0001L})
    void refusesOddRsaExponents(long exponent) throws GeneralSecurityException {
        assertRefused(SignatureAlgorithm.RSA_V1_5_SHA256, rsa(BigInteger.ONE.shiftLeft(3071), exponent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp384r1", "secp521r1"})
    void refusesOtherCurves(String curve) throws GeneralSecurityException {
        assertRefused(SignatureAlgorithm.ECDSA_P256_SHA256, generated("EC", new ECGenParameterSpec(curve)));
    }

    @Test
    void refusesPointsOutsideTheCurve() throws GeneralSecurityException {
        ECPublicKey good = (ECPublicKey) generated("EC", P256);
        ECPoint beside =
                new ECPoint(good.getW().getAffineX(), good.getW().getAffineY().xor(BigInteger.ONE));
        PublicKey bad = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(beside, good.getParams()));

        assertRefused(SignatureAlgorithm.ECDSA_P256_SHA256, bad);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "5fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826"})
    void refusesEd25519PointsOfSmallOrder(String y) throws GeneralSecurityException {
        EdECPoint point = new EdECPoint(false, new BigInteger(y, 16));
        PublicKey weak = KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));

        assertRefused(SignatureAlgorithm.ED25519, weak);
    }

    @Test
    void refusesWhatIsNotOnePublicKeyInPem() {
        PlatformKey made = PlatformKey.generate(org.openescrow.client.signature.SignatureAlgorithm.ED25519);
        String pem = made.publicKeyPem();
        assertRefused(SignatureAlgorithm.ED25519, "");
        assertRefused(SignatureAlgorithm.ED25519, made.pem());
        assertRefused(SignatureAlgorithm.ED25519, pem + pem);
        assertRefused(SignatureAlgorithm.ED25519, pem.replace("PUBLIC", "PRIVATE"));
        assertRefused(SignatureAlgorithm.ED25519, pem + " ".repeat(4096));
        assertRefused(SignatureAlgorithm.ED25519, pem.replaceFirst("MC", "****"));
        assertRefused(SignatureAlgorithm.ED25519, pem.replaceFirst("MC", "AA"));
    }

    private static PublicKey rsa(BigInteger size, long exponent) throws GeneralSecurityException {
        BigInteger modulus = size.setBit(0);
        return KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(modulus, BigInteger.valueOf(exponent)));
    }

    private static PublicKey generated(String algorithm, AlgorithmParameterSpec parameters)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters);
        return generator.generateKeyPair().getPublic();
    }

    private static void assertRefused(SignatureAlgorithm algorithm, PublicKey key) {
        Refusal refusal = assertThrows(Refusal.class, () -> new VerificationKey(algorithm, key));
        assertEquals(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE, refusal.code());
        assertRefused(
                algorithm,
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    private static void assertRefused(SignatureAlgorithm algorithm, String pem) {
        Refusal refusal = assertThrows(Refusal.class, () -> VerificationKey.of(algorithm, pem));
        assertEquals(SignatureRefusal.PUBLIC_KEY_UNACCEPTABLE, refusal.code());
    }
}
