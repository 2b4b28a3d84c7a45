package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;

/** Who cannot prove who they are is told so, and nothing happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureIT {
    private static final String BODY = "{\"merchantNo\":\"m1\",\"name\":\"晨光书店\"}";

    private final RunningSystem system = RunningSystem.shared();
    private final URI merchants = system.base().resolve("/escrow/v1/merchants");
    private Marketplace shop;
    private HttpRequestSigner signer;

    @BeforeAll
    void aShop() {
        shop = Marketplace.admitted(system);
        signer = HttpRequestSigner.of(shop.keyId, shop.key);
    }

    @Test
    void withoutSignature() throws Exception {
        refused(post(Map.of("Idempotency-Key", "k"), BODY), "SIGNATURE_MISSING");
    }

    @Test
    void overAnotherBody() throws Exception {
        refused(post(signed(BODY), BODY.replace("m1", "m2")), "DIGEST_MISMATCH");
    }

    @Test
    void overAnotherAddress() throws Exception {
        URI elsewhere = system.base().resolve("/escrow/v1/wallets");
        Map<String, String> headers = signer.sign("POST", elsewhere, bytes(BODY), Marketplace.number("k"));
        refused(post(headers, BODY), "SIGNATURE_WRONG");
    }

    @Test
    void withAnotherIdempotencyKey() throws Exception {
        Map<String, String> headers = new HashMap<>(signed(BODY));
        headers.put("Idempotency-Key", "another");
        refused(post(headers, BODY), "SIGNATURE_WRONG");
    }

    @Test
    void byAnotherKey() throws Exception {
        PlatformKey other = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        var forged = HttpRequestSigner.of(shop.keyId, other);
        refused(post(forged.sign("POST", merchants, bytes(BODY), Marketplace.number("k")), BODY), "SIGNATURE_WRONG");
    }

    @Test
    void byAKeyThatNobodyRegistered() throws Exception {
        var unknown = HttpRequestSigner.of("key_01ARZ3NDEKTSV4RRFFQ69G5FAV", shop.key);
        refused(post(unknown.sign("POST", merchants, bytes(BODY), Marketplace.number("k")), BODY), "KEY_UNKNOWN");
    }

    /** The same address takes GET and POST, so that only the signature tells them apart. */
    @Test
    void overAnotherMethod() throws Exception {
        Map<String, String> headers = signer.sign("PUT", merchants, new byte[0], null);
        HttpRequest.Builder get = HttpRequest.newBuilder(merchants);
        headers.forEach(get::header);
        refused(send(get.GET().build()), "SIGNATURE_WRONG");
        refused(post(signer.sign("GET", merchants, bytes(BODY), Marketplace.number("k")), BODY), "SIGNATURE_WRONG");
    }

    @Test
    void overAnotherQuery() throws Exception {
        Map<String, String> headers = signer.sign("GET", merchants, new byte[0], null);
        HttpRequest.Builder get = HttpRequest.newBuilder(URI.create(merchants + "?limit=100"));
        headers.forEach(get::header);
        refused(send(get.GET().build()), "SIGNATURE_WRONG");
    }

    @ParameterizedTest
    @ValueSource(longs = {-360, -303, 303, 360})
    void tooLateOrTooEarly(long seconds) throws Exception {
        Instant when = Instant.now().plusSeconds(seconds);
        var late = new HttpRequestSigner(shop.keyId, shop.key, () -> when);
        refused(post(late.sign("POST", merchants, bytes(BODY), Marketplace.number("k")), BODY), "SIGNATURE_EXPIRED");
    }

    @ParameterizedTest
    @ValueSource(longs = {-270, 270})
    void withAClockThatIsAlmostRight(long seconds) throws Exception {
        Instant when = Instant.now().plusSeconds(seconds);
        var signed = new HttpRequestSigner(shop.keyId, shop.key, () -> when);
        String body = "{\"merchantNo\":\"" + Marketplace.number("m") + "\",\"name\":\"晨光书店\"}";
        assertEquals(
                201,
                post(signed.sign("POST", merchants, bytes(body), Marketplace.number("k")), body)
                        .statusCode());
    }

    @Test
    void withAnotherAlgorithmThanTheKeys() throws Exception {
        Map<String, String> headers = new HashMap<>(signed(BODY));
        headers.computeIfPresent("Signature-Input", (name, input) -> input.replace("rsa-v1_5-sha256", "ed25519"));
        refused(post(headers, BODY), "ALGORITHM_MISMATCH");
    }

    @Test
    void withoutNonce() throws Exception {
        Map<String, String> headers = new HashMap<>(signed(BODY));
        headers.computeIfPresent("Signature-Input", (name, input) -> input.replaceFirst(";nonce=\"[^\"]*\"", ""));
        refused(post(headers, BODY), "NONCE_MISSING");
    }

    @Test
    void aSecondTimeWithTheSameNonce() throws Exception {
        Map<String, String> headers = signed("{\"merchantNo\":\"nonce\",\"name\":\"晨光书店\"}");
        String body = "{\"merchantNo\":\"nonce\",\"name\":\"晨光书店\"}";
        assertEquals(201, post(headers, body).statusCode());
        refused(post(headers, body), "NONCE_REUSED");
    }

    @Test
    void anOperatorWithoutTokenOrWithAPlatformsSignature() throws Exception {
        URI admin = system.base().resolve("/escrow/admin/v1/ledger/trial-balance");
        HttpResponse<String> bare = send(HttpRequest.newBuilder(admin).GET().build());
        refused(bare, "TOKEN_MISSING");
        HttpRequest.Builder forged =
                HttpRequest.newBuilder(admin).header("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.");
        refused(send(forged.GET().build()), "TOKEN_INVALID");
    }

    @Test
    void aCallbackThatTheBankDidNotSign() throws Exception {
        URI callbacks = system.base().resolve("/escrow/callbacks/SANDBOX");
        HttpRequest forged = HttpRequest.newBuilder(callbacks)
                .header("Content-Type", "application/json")
                .header("Bank-Timestamp", Long.toString(Instant.now().getEpochSecond()))
                .header("Bank-Signature", "AAAA")
                .POST(BodyPublishers.ofString("{\"serial\":\"1\",\"requestNo\":\"x\",\"status\":\"SUCCEEDED\"}"))
                .build();
        refused(send(forged), "CALLBACK_REFUSED");
    }

    /** Through a socket, because HTTP clients refuse to send such a thing. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "x\"y", "[::1"})
    void aHostThatIsNone(String host) throws Exception {
        Map<String, String> headers = signer.sign("GET", merchants, new byte[0], null);
        var request = new StringBuilder("GET /escrow/v1/wallets?userNo=1 HTTP/1.1\r\nHost: " + host + "\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        request.append("Connection: close\r\n\r\n");
        try (Socket socket = new Socket(merchants.getHost(), merchants.getPort())) {
            socket.getOutputStream().write(bytes(request.toString()));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            // Some servers refuse it themselves: then it never came to the application, whose answers have a number.
            assertTrue(answer.contains("REQUEST_MALFORMED") || !answer.contains("Request-Id:"), answer);
        }
    }

    private Map<String, String> signed(String body) {
        return signer.sign("POST", merchants, bytes(body), Marketplace.number("k"));
    }

    private HttpResponse<String> post(Map<String, String> headers, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(merchants).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void refused(HttpResponse<String> response, String code) {
        assertEquals(401, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"code\":\"" + code + "\""), response.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
