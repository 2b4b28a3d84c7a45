package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.security.StructuredField.InnerList;

/** The examples of RFC 9421, appendix B.2, with the keys of appendix B.1: what others sign, we verify. */
class Rfc9421VectorsTest {
    private static final String RSA_PSS_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2
            +QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+
            oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq
            gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W
            Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4
            aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI
            2wIDAQAB
            -----END PUBLIC KEY-----
            """;
    static final String ECC_P256_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf
            w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==
            -----END PUBLIC KEY-----
            """;
    static final String ED25519_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
            -----END PUBLIC KEY-----
            """;

    static final String DIGEST =
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm" + "+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
    private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(US_ASCII);
    private static final SignedRequest REQUEST = new SignedRequest(
            "POST",
            TargetUri.of(URI.create("https://example.com/foo?param=Value&Pet=dog")),
            Rfc9421VectorsTest::header,
            BODY);

    private static List<String> header(String name) {
        String value = Map.of(
                        "host", "example.com",
                        "date", "Tue, 20 Apr 2021 02:07:55 GMT",
                        "content-type", "application/json",
                        "content-digest", DIGEST,
                        "content-length", "18")
                .get(name);
        return value == null ? List.of() : List.of(value);
    }

    @Test
    void verifiesTheMinimalSignatureB21() {
        String input = "();created=1618884473;keyid=\"test-key-rsa-pss\";nonce=\"b3k2pp5k7z-50gnwp.yemd\"";
        String signature = "d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8"
                + "Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQK"
                + "hO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1f"
                + "V5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ98Xw9Q==";
        verifies(SignatureAlgorithm.RSA_PSS_SHA512, RSA_PSS_KEY, base(input), signature);
    }

    @Test
    void verifiesTheSelectiveSignatureB22() {
        // @query-param is not in our profile, so the base is the published one and only the cryptography is ours.
        String base =
                "\"@authority\": example.com\n\"content-digest\": " + DIGEST + "\n\"@query-param\";name=\"Pet\": dog\n"
                        + "\"@signature-params\": (\"@authority\" \"content-digest\" \"@query-param\";name=\"Pet\")"
                        + ";created=1618884473;keyid=\"test-key-rsa-pss\";tag=\"header-example\"";
        String signature = "LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N4CDfKtjvuJyE5qH"
                + "7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8"
                + "NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tF"
                + "TQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTugEjHSw==";
        verifies(SignatureAlgorithm.RSA_PSS_SHA512, RSA_PSS_KEY, base.getBytes(US_ASCII), signature);
    }

    @Test
    void verifiesTheFullSignatureB23() {
        String input = "(\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \"content-type\" \"content-digest\""
                + " \"content-length\");created=1618884473;keyid=\"test-key-rsa-pss\"";
        String signature = "bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU"
                + "5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZz"
                + "NBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9"
                + "iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==";
        verifies(SignatureAlgorithm.RSA_PSS_SHA512, RSA_PSS_KEY, base(input), signature);
    }

    @Test
    void verifiesTheRawEcdsaSignatureB24() {
        String base = "\"@status\": 200\n\"content-type\": application/json\n\"content-digest\": sha-512="
                + ":mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:\n"
                + "\"content-length\": 23\n"
                + "\"@signature-params\": (\"@status\" \"content-type\" \"content-digest\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ecc-p256\"";
        String signature = "wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==";
        verifies(SignatureAlgorithm.ECDSA_P256_SHA256, ECC_P256_KEY, base.getBytes(US_ASCII), signature);
    }

    @Test
    void verifiesTheEd25519SignatureB26() {
        String input = "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"";
        String signature = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
        verifies(SignatureAlgorithm.ED25519, ED25519_KEY, base(input), signature);
    }

    @Test
    void buildsThePublishedBaseOfB26() {
        String input = "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                + ";created=1618884473;keyid=\"test-key-ed25519\"";
        String published =
                """
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                """;
        assertEquals(published + "\"@signature-params\": " + input, new String(base(input), US_ASCII));
    }

    @Test
    void takesThePublishedDigestForItsBodyAlone() {
        ContentDigest.verify(DIGEST, BODY);
        byte[] otherBody = "{\"hello\": \"World\"}".getBytes(US_ASCII);
        assertThrows(Refusal.class, () -> ContentDigest.verify(DIGEST, otherBody));
    }

    private static byte[] base(String input) {
        InnerList declared = (InnerList) StructuredFieldParser.dictionary("Signature-Input", "sig1=" + input)
                .values()
                .iterator()
                .next();
        return SignatureBase.of(REQUEST, SignatureInput.of(declared, new byte[0]));
    }

    private static void verifies(SignatureAlgorithm algorithm, String pem, byte[] base, String signature) {
        VerificationKey key = VerificationKey.of(algorithm, pem);
        byte[] bytes = Base64.getDecoder().decode(signature);
        assertTrue(algorithm.verifies(key.publicKey(), base, bytes));
        bytes[7] ^= 1;
        assertFalse(algorithm.verifies(key.publicKey(), base, bytes), "a changed signature");
        bytes[7] ^= 1;
        base[base.length - 2] ^= 1;
        assertFalse(algorithm.verifies(key.publicKey(), base, bytes), "a changed base");
    }
}
