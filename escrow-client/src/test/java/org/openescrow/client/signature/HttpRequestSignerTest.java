package org.openescrow.client.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpRequestSignerTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_770_000_000));
    private static final PlatformKey KEY = PlatformKey.generate(SignatureAlgorithm.ED25519);
    private static final URI TARGET = URI.create("HTTPS://Escrow.Example:443/escrow/v1/wallets?userNo=%41#part");

    @Test
    void signsTheComponentsOfOurProfileInTheirOrder() throws GeneralSecurityException {
        Map<String, String> headers = signer().sign("POST", TARGET, "{}".getBytes(UTF_8), "once-1");

        assertEquals(
                List.of("Content-Digest", "Idempotency-Key", "Signature-Input", "Signature"),
                List.copyOf(headers.keySet()));
        String digest = "sha-256=:RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=:";
        assertEquals(digest, headers.get("Content-Digest"));
        String parameters = headers.getOrDefault("Signature-Input", "").substring("sig1=".length());
        assertTrue(
                parameters.matches("\\(\"@method\" \"@target-uri\" \"content-digest\" \"idempotency-key\"\\)"
                        + ";created=1770000000;nonce=\"[\\w-]{22}\";keyid=\"key_1\";alg=\"ed25519\""),
                parameters);
        String base = "\"@method\": POST\n\"@target-uri\": https://escrow.example/escrow/v1/wallets?userNo=%41\n"
                + "\"content-digest\": " + digest + "\n\"idempotency-key\": once-1\n\"@signature-params\": "
                + parameters;
        assertTrue(verifies(base, headers.getOrDefault("Signature", "")));
    }

    @Test
    void leavesOutWhatARequestDoesNotHave() {
        Map<String, String> headers = signer().sign("GET", URI.create("http://escrow.example"), new byte[0], null);

        assertEquals(List.of("Signature-Input", "Signature"), List.copyOf(headers.keySet()));
        assertTrue(
                headers.getOrDefault("Signature-Input", "").startsWith("sig1=(\"@method\" \"@target-uri\");created="));
    }

    @Test
    void makesANewNonceEachTime() {
        HttpRequestSigner signer = signer();
        assertNotEquals(
                signer.sign("GET", TARGET, new byte[0], null).get("Signature-Input"),
                signer.sign("GET", TARGET, new byte[0], null).get("Signature-Input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\"b", "a\\b", "a\nb", "钥匙"})
    void refusesKeyIdsThatWouldNotStayOneParameter(String keyId) {
        assertThrows(IllegalArgumentException.class, () -> HttpRequestSigner.of(keyId, KEY));
    }

    @ParameterizedTest
    @EnumSource
    void keepsKeysAsPem(SignatureAlgorithm algorithm) {
        PlatformKey key = PlatformKey.generate(algorithm);
        PlatformKey kept = PlatformKey.fromPem(algorithm, key.pem());

        assertEquals(key.publicKeyPem(), kept.publicKeyPem());
        assertEquals(key.fingerprint(), kept.fingerprint());
        assertArrayEquals(
                key.keyPair().getPrivate().getEncoded(),
                kept.keyPair().getPrivate().getEncoded());
        assertEquals(43, key.fingerprint().length());
        assertThrows(IllegalArgumentException.class, () -> PlatformKey.fromPem(algorithm, key.publicKeyPem()));
    }

    @Test
    void writesRawEcdsaSignatures() {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.ECDSA_P256_SHA256);
        assertEquals(64, key.sign(new byte[] {1, 2, 3}).length);
    }

    @Test
    void showsNothingOfThePrivateKey() {
        String privatePart = Base64.getEncoder()
                .encodeToString(KEY.keyPair().getPrivate().getEncoded())
                .substring(20);
        assertFalse((KEY + " " + signer()).contains(privatePart));
        assertTrue(signer().toString().startsWith("HttpRequestSigner[key_1, PlatformKey[ed25519 "));
        assertFalse(KEY.publicKeyPem().contains("PRIVATE"));
    }

    private static HttpRequestSigner signer() {
        return new HttpRequestSigner("key_1", KEY, CLOCK);
    }

    private static boolean verifies(String base, String header) throws GeneralSecurityException {
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(KEY.keyPair().getPublic());
        verification.update(base.getBytes(US_ASCII));
        String base64 = header.substring("sig1=:".length(), header.length() - 1);
        return verification.verify(Base64.getDecoder().decode(base64));
    }
}
