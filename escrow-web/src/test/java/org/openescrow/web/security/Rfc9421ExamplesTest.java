package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.web.security.StructuredField.InnerList;

/** RFC 9421, what is not in appendix B.2: B.3 and B.4, and the one RSASSA-PKCS1-v1_5 signature, of section 4.3. */
class Rfc9421ExamplesTest {
    private static final String RSA_KEY =
            """
            -----BEGIN PUBLIC KEY-----
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAhAKYdtoeoy8zcAcR874L
            8cnZxKzAGwd7v36APp7Pv6Q2jdsPBRrwWEBnez6d0UDKDwGbc6nxfEXAy5mbhgaj
            zrw3MOEt8uA5txSKobBpKDeBLOsdJKFqMGmXCQvEG7YemcxDTRPxAleIAgYYRjTS
            d/QBwVW9OwNFhekro3RtlinV0a75jfZgkne/YiktSvLG34lw2zqXBDTC5NHROUqG
            TlML4PlNZS5Ri2U4aCNx2rUPRcKIlE0PuKxI4T+HIaFpv8+rdV6eUgOrB2xeI1dS
            FFn/nnv5OoZJEIB+VmuKn3DCUcCZSFlQPSXSfBDiUGhwOw76WuSSsf1D4b/vLoJ1
            0wIDAQAB
            -----END PUBLIC KEY-----
            """;
    private static final String CLIENT_CERTIFICATE = ":MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncy"
            + "BBdXRoZW50aWNhdGUxGzAZBgNVBAMMEkxBIEludGVybWVkaWF0ZSBDQTAeFw0yMDAxMTQyMjU1MzNaFw0yMTAxMjMyMjU1MzNaMA0xCz"
            + "AJBgNVBAMMAkJDMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8YnXXfaUgmnMtOXU/IncWalRhebrXmckC8vdgJ1p5Be5F/3YC8Othx"
            + "M4+k1M6aEAEFcGzkJiNy6J84y7uzo9M6NyMHAwCQYDVR0TBAIwADAfBgNVHSMEGDAWgBRm3WjLa38lbEYCuiCPct0ZaSED2DAOBgNVHQ"
            + "8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYBBQUHAwIwHQYDVR0RAQH/BBMwEYEPYmRjQGV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAME"
            + "UCIBHda/r1vaL6G3VliL4/Di6YK0Q6bMjeSkC3dFCOOB8TAiEAx/kHSB4urmiZ0NX5r5XarmPk0wmuydBVoU4hBVZ1yhk=:";
    private static final String TRANSFORM =
            "(\"@method\" \"@path\" \"@authority\" \"accept\");created=1618884473;keyid=\"test-key-ed25519\"";
    private static final String TRANSFORM_SIGNATURE =
            "ZT1kooQsEHpZ0I1IjCqtQppOmIqlJPeo7DHR3SoMn0s5JZ1eRGS0A+vyYP9t/LXlh5QMFFQ6cpLt2m0pmj3NDA==";

    @Test
    void verifiesTheProxysSignatureOfSection43() {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-digest", List.of(Rfc9421VectorsTest.DIGEST));
        headers.put("content-type", List.of("application/json"));
        headers.put("content-length", List.of("18"));
        headers.put("forwarded", List.of("for=192.0.2.123;host=example.com;proto=https"));
        byte[] base = base(
                request("POST", "https://origin.host.internal.example/foo?param=Value&Pet=dog", headers),
                "(\"@method\" \"@authority\" \"@path\" \"content-digest\" \"content-type\" \"content-length\""
                        + " \"forwarded\");created=1618884480;keyid=\"test-key-rsa\";alg=\"rsa-v1_5-sha256\""
                        + ";expires=1618884540");
        String signature = "S6ZzPXSdAMOPjN/6KXfXWNO/f7V6cHm7BXYUh3YD/fRad4BCaRZxP+JH+8XY1I6+8Cy+CM5g92iHgxtRPz+M"
                + "jniOaYmdkDcnL9cCpXJleXsOckpURl49GwiyUpZ10KHgOEe11sx3G2gxI8S0jnxQB+Pu68U9vVcasqOWAEOb"
                + "tNKKZd8tSFu7LB5YAv0RAGhB8tmpv7sFnIm9y+7X5kXQfi8NMaZaA8i2ZHwpBdg7a6CMfwnnrtflzvZdXAsD"
                + "3LH2TwevU+/PBPv0B6NMNk93wUs/vfJvye+YuI87HU38lZHowtznbLVdp770I6VHR6WfgS9ddzirrswsE1w5"
                + "o0LV/g==";
        assertTrue(verifies(SignatureAlgorithm.RSA_V1_5_SHA256, RSA_KEY, base, signature));
        base[0] ^= 1;
        assertFalse(verifies(SignatureAlgorithm.RSA_V1_5_SHA256, RSA_KEY, base, signature));
    }

    @Test
    void verifiesTheSignatureOfATlsTerminatingProxyB3() {
        byte[] base = base(
                request(
                        "POST",
                        "https://service.internal.example/foo?param=Value&Pet=dog",
                        Map.of("client-cert", List.of(CLIENT_CERTIFICATE))),
                "(\"@path\" \"@query\" \"@method\" \"@authority\" \"client-cert\");created=1618884473"
                        + ";keyid=\"test-key-ecc-p256\"");
        assertTrue(verifies(
                SignatureAlgorithm.ECDSA_P256_SHA256,
                Rfc9421VectorsTest.ECC_P256_KEY,
                base,
                "xVMHVpawaAC/0SbHrKRs9i8I3eOs5RtTMGCWXm/9nvZzoHsIg6Mce9315T6xoklyy0yzhD9ah4JHRwMLOgmizw=="));
    }

    /** What may happen to a message on its way, and what may not. */
    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "GET, https://example.org/demo?name1=Value1&Name2=value2, 'application/json|*/*', true",
        "GET, https://example.org/demo?name1=Value1&Name2=value2&param=added, 'application/json|*/*', true",
        "GET, https://example.org/demo?name1=Value1&Name2=value2, 'application/json, */*', true",
        "POST, https://example.com/demo?name1=Value1&Name2=value2, 'application/json|*/*', false",
        "GET, https://example.org/demo?name1=Value1&Name2=value2, '*/*|application/json', false",
        "POST, https://example.org/demo?name1=Value1&Name2=value2, 'application/json|*/*', false",
    })
    void survivesTheHarmlessTransformationsOfB4(String method, String target, String accept, boolean survives) {
        byte[] base = base(request(method, target, Map.of("accept", List.of(accept.split("\\|")))), TRANSFORM);
        assertEquals(
                survives,
                verifies(SignatureAlgorithm.ED25519, Rfc9421VectorsTest.ED25519_KEY, base, TRANSFORM_SIGNATURE));
    }

    /** B.2.5 signs with a shared secret, which would let us sign for a platform. */
    @Test
    void takesNoSharedSecretB25() {
        assertEquals(Optional.empty(), SignatureAlgorithm.named("hmac-sha256"));
    }

    private static SignedRequest request(String method, String target, Map<String, List<String>> headers) {
        return new SignedRequest(
                method, TargetUri.of(URI.create(target)), name -> headers.getOrDefault(name, List.of()), new byte[0]);
    }

    private static byte[] base(SignedRequest request, String input) {
        InnerList declared = (InnerList) StructuredFieldParser.dictionary("Signature-Input", "label=" + input)
                .values()
                .iterator()
                .next();
        return SignatureBase.of(request, SignatureInput.of(declared, new byte[0]));
    }

    private static boolean verifies(SignatureAlgorithm algorithm, String pem, byte[] base, String signature) {
        byte[] bytes = Base64.getDecoder().decode(signature.getBytes(US_ASCII));
        return algorithm.verifies(VerificationKey.of(algorithm, pem).publicKey(), base, bytes);
    }
}
