package org.openescrow.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.web.security.TestRequest.NOW;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/** What the platforms' client signs, the server takes; and nothing that was changed afterwards. */
class SignatureVerifierTest {
    private static final PlatformKey PLATFORM_KEY =
            PlatformKey.generate(org.openescrow.client.signature.SignatureAlgorithm.ED25519);
    private static final VerificationKey KEY = registered(PLATFORM_KEY);

    @ParameterizedTest
    @EnumSource
    void takesWhatTheClientSigned(org.openescrow.client.signature.SignatureAlgorithm algorithm) {
        PlatformKey platformKey = PlatformKey.generate(algorithm);
        VerificationKey key = registered(platformKey);

        TestRequest.post(platformKey).verifiedWith(key);
        TestRequest.get(platformKey).verifiedWith(key);
        assertRefused(SignatureRefusal.SIGNATURE_WRONG, () -> TestRequest.post(PlatformKey.generate(algorithm))
                .verifiedWith(key));
    }

    @Test
    void tellsWhoClaimsToHaveSigned() {
        SignatureInput input =
                SignatureVerifier.parse(TestRequest.post(PLATFORM_KEY).arrived(), NOW);

        assertEquals("key_1", input.keyId());
        assertEquals(NOW.getEpochSecond(), input.created());
        assertEquals(22, input.nonce().length());
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    void takesSignaturesInsideTheWindow(long seconds) {
        SignatureVerifier.parse(TestRequest.post(PLATFORM_KEY).arrived(), NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86400})
    void refusesSignaturesOutsideTheWindow(long seconds) {
        SignedRequest request = TestRequest.post(PLATFORM_KEY).arrived();
        assertRefused(
                SignatureRefusal.SIGNATURE_EXPIRED, () -> SignatureVerifier.parse(request, NOW.plusSeconds(seconds)));
    }

    @Test
    void readsSig1AmongSignaturesOfOthersAndOverSeveralLines() {
        TestRequest request = TestRequest.post(PLATFORM_KEY);
        request.with(
                "Signature-Input",
                "proxy=(\"@authority\");created=1",
                String.join(",", request.lines("Signature-Input")));
        request.with("Signature", String.join(",", request.lines("Signature")), "proxy=:AAAA:");

        request.verifiedWith(KEY);
    }

    @Test
    void coversEveryLineOfARepeatedHeader() {
        TestRequest request = TestRequest.signed(PLATFORM_KEY, "POST", TestRequest.BODY, "a, b");
        request.with("Idempotency-Key", " a ", "b").verifiedWith(KEY);
        assertRefused(SignatureRefusal.SIGNATURE_WRONG, () -> request.with("Idempotency-Key", "a", "b", "c")
                .verifiedWith(KEY));
    }

    static Stream<Arguments> malformedRequests() {
        return Stream.of(
                refused(SignatureRefusal.SIGNATURE_MISSING, post().without("Signature-Input")),
                refused(SignatureRefusal.SIGNATURE_MISSING, post().without("Signature")),
                refused(SignatureRefusal.SIGNATURE_MISSING, inputChanged("sig1=", "sig2=")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, post().with("Signature-Input", "sig1")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, post().with("Signature-Input", "x".repeat(8193))),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, post().with("Signature", "sig1=:not base64:")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, post().with("Signature", "sig1=\"AAAA\"")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("keyid", "kid")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("key_1", "k".repeat(129))),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("\"@method\"", "\"@method\";req")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("\"@method\"", "\"@method\" \"@method\"")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("\"@method\"", "\"@method\" \"@unknown\"")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("\"@method\"", "\"@method\" \"X-Upper\"")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("\"@method\"", "\"@method\" \"absent\"")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, inputChanged("created=", "created=\"a\";x=")),
                refused(SignatureRefusal.SIGNATURE_MALFORMED, post().with("Idempotency-Key", "a\n\"@method\": GET")));
    }

    static Stream<Arguments> requestsAgainstTheProfile() {
        return Stream.of(
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, inputChanged("\"@method\" ", "")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, inputChanged(" \"@target-uri\"", "")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, inputChanged(" \"content-digest\"", "")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, inputChanged(" \"idempotency-key\"", "")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, get().withBody("{}")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, post().without("Content-Digest")),
                refused(SignatureRefusal.SIGNATURE_COMPONENTS_MISSING, get().with("Idempotency-Key", "smuggled")),
                refused(SignatureRefusal.SIGNATURE_EXPIRED, inputChanged("created", "made")),
                refused(SignatureRefusal.SIGNATURE_EXPIRED, inputChanged("created", "expires=1;created")),
                refused(SignatureRefusal.NONCE_MISSING, inputChanged("nonce", "once")),
                refused(SignatureRefusal.NONCE_MISSING, inputChanged("nonce=\"", "nonce=\"\";x=\"")),
                refused(SignatureRefusal.NONCE_MISSING, inputChanged("nonce=\"", "nonce=\"" + "n".repeat(128))),
                refused(SignatureRefusal.ALGORITHM_MISMATCH, inputChanged("ed25519", "rsa-v1_5-sha256")),
                refused(SignatureRefusal.ALGORITHM_MISMATCH, inputChanged("alg=", "algorithm=")));
    }

    static Stream<Arguments> forgedRequests() {
        return Stream.of(
                refused(SignatureRefusal.DIGEST_MISMATCH, post().withBody(TestRequest.BODY.replace('1', '9'))),
                refused(SignatureRefusal.DIGEST_MISMATCH, post().withBody("")),
                refused(SignatureRefusal.DIGEST_MISMATCH, post().with("Content-Digest", "md5=:AAAA:")),
                refused(SignatureRefusal.DIGEST_MISMATCH, digestBesides("sha-512=:AAAA:")),
                refused(SignatureRefusal.SIGNATURE_WRONG, digestBesides("unknown=:AAAA:")),
                refused(SignatureRefusal.SIGNATURE_WRONG, post().withMethod("PUT")),
                refused(
                        SignatureRefusal.SIGNATURE_WRONG,
                        post().withTarget("https://other.example/escrow/v1/recharges")),
                refused(SignatureRefusal.SIGNATURE_WRONG, post().withTarget(TestRequest.TARGET + "&more")),
                refused(SignatureRefusal.SIGNATURE_WRONG, post().with("Idempotency-Key", "another")),
                refused(SignatureRefusal.SIGNATURE_WRONG, post().with("Signature", "sig1=:AAAA:")),
                refused(SignatureRefusal.SIGNATURE_WRONG, post().with("Signature", "sig1=::")),
                refused(SignatureRefusal.SIGNATURE_WRONG, inputChanged("key_1", "key_2")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource({"malformedRequests", "requestsAgainstTheProfile", "forgedRequests"})
    void refusesWhatWasChangedOnTheWay(SignatureRefusal expected, TestRequest changed) {
        assertRefused(expected, () -> changed.verifiedWith(KEY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neitherTakesNorBreaksOnAnyOneChangedCharacter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String header = random.nextBoolean() ? "Signature-Input" : "Content-Digest";
            TestRequest changed = post().changing(header, value -> oneCharacterChanged(value, random));
            assertThrows(
                    Refusal.class,
                    () -> changed.verifiedWith(KEY),
                    () -> "seed " + seed + " took " + changed.lines(header));
        }
    }

    @Test
    void neverRepeatsWhatTheCallerSent() {
        Refusal refusal = assertThrows(Refusal.class, () -> post().with("Signature-Input", "sig1=6222021234567890")
                .verifiedWith(KEY));
        assertEquals(-1, refusal.detail().indexOf("6222"));
    }

    @Test
    void clientAndServerWriteTheSameDigest() {
        byte[] body = "钱包".getBytes(UTF_8);
        ContentDigest.verify(HttpRequestSigner.contentDigest(body), body);
    }

    private static String oneCharacterChanged(String value, Random random) {
        int at = random.nextInt(value.length());
        char other = (char) (' ' + random.nextInt(95));
        return value.charAt(at) == other ? value + "x" : value.substring(0, at) + other + value.substring(at + 1);
    }

    private static TestRequest post() {
        return TestRequest.post(PLATFORM_KEY);
    }

    private static TestRequest get() {
        return TestRequest.get(PLATFORM_KEY);
    }

    private static TestRequest inputChanged(String from, String to) {
        return post().changing("Signature-Input", input -> input.replace(from, to));
    }

    private static TestRequest digestBesides(String other) {
        return post().changing("Content-Digest", digest -> digest + ", " + other);
    }

    private static Arguments refused(SignatureRefusal code, TestRequest request) {
        return Arguments.of(code, request);
    }

    private static VerificationKey registered(PlatformKey key) {
        SignatureAlgorithm algorithm =
                SignatureAlgorithm.named(key.algorithm().registeredName()).orElseThrow();
        return VerificationKey.of(algorithm, key.publicKeyPem());
    }

    private static void assertRefused(RefusalCode expected, Runnable call) {
        Refusal refusal = assertThrows(Refusal.class, call::run);
        assertEquals(List.of(expected), List.of(refusal.code()), refusal.detail());
    }
}
