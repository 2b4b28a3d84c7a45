package org.openescrow.web.security;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.NamedParameterSpec;
import java.util.Set;

/** Which public keys are good enough; the JDK reads many that are not. */
final class KeyStrength {
    private static final int MIN_RSA_BITS = 2048;
    /** Verifying costs the square of the length, and the key is the caller's choice. */
    private static final int MAX_RSA_BITS = 8192;

    private static final BigInteger MIN_RSA_EXPONENT = BigInteger.valueOf(65537);
    private static final int MAX_RSA_EXPONENT_BITS = 32;
    private static final ECParameterSpec P256 = p256();
    private static final BigInteger ED25519_PRIME = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    /** One of the two y coordinates of the points of order 8; the other is its negative. */
    private static final BigInteger ED25519_ORDER_8 =
            new BigInteger("05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826", 16);
    /** y of the points of order 1, 2, 4 and 8: under such a key almost anything passes as signed. */
    private static final Set<BigInteger> ED25519_SMALL_ORDER = Set.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            ED25519_PRIME.subtract(BigInteger.ONE),
            ED25519_ORDER_8,
            ED25519_PRIME.subtract(ED25519_ORDER_8));

    private KeyStrength() {}

    static boolean suffices(SignatureAlgorithm algorithm, PublicKey key) {
        return switch (algorithm) {
            case RSA_V1_5_SHA256, RSA_PSS_SHA512 -> key instanceof RSAPublicKey rsa && suffices(rsa);
            case ECDSA_P256_SHA256 -> key instanceof ECPublicKey ec && suffices(ec);
            case ED25519 -> key instanceof EdECPublicKey ed && suffices(ed);
        };
    }

    private static boolean suffices(RSAPublicKey key) {
        int bits = key.getModulus().bitLength();
        BigInteger exponent = key.getPublicExponent();
        return bits >= MIN_RSA_BITS
                && bits <= MAX_RSA_BITS
                && key.getModulus().testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(MIN_RSA_EXPONENT) >= 0
                && exponent.bitLength() <= MAX_RSA_EXPONENT_BITS;
    }

    private static boolean suffices(ECPublicKey key) {
        ECParameterSpec curve = key.getParams();
        return curve.getCurve().equals(P256.getCurve())
                && curve.getGenerator().equals(P256.getGenerator())
                && curve.getOrder().equals(P256.getOrder())
                && isOnP256(key.getW());
    }

    private static boolean isOnP256(ECPoint point) {
        if (point.equals(ECPoint.POINT_INFINITY)) {
            return false;
        }
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(2)
                .add(P256.getCurve().getA())
                .multiply(x)
                .add(P256.getCurve().getB())
                .mod(p);
        return isBelow(x, p) && isBelow(y, p) && y.pow(2).mod(p).equals(right);
    }

    private static boolean suffices(EdECPublicKey key) {
        BigInteger y = key.getPoint().getY();
        return key.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                && isBelow(y, ED25519_PRIME)
                && !ED25519_SMALL_ORDER.contains(y);
    }

    private static boolean isBelow(BigInteger number, BigInteger bound) {
        return number.signum() >= 0 && number.compareTo(bound) < 0;
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
