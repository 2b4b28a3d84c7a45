package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.json.PageRequest;
import org.openescrow.client.platform.NewPlatformKey;
import org.openescrow.client.platform.RegisteredKey;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.OperatorDesk;

/** A platform changes its keys while it runs; nobody else does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysIT {
    private final RunningSystem system = RunningSystem.shared();
    private final URI keys = system.base().resolve("/escrow/v1/keys");
    private Marketplace stranger;
    private Marketplace shop;
    private PlatformKey fresh;

    @BeforeAll
    void anotherPlatform() {
        stranger = Marketplace.admitted(system);
    }

    @BeforeEach
    void aShopAndANewKey() {
        shop = Marketplace.admitted(system);
        fresh = PlatformKey.generate(SignatureAlgorithm.ED25519);
    }

    @ParameterizedTest
    @EnumSource
    void aKeyOfAnyAlgorithmTakesOverFromTheFirst(SignatureAlgorithm algorithm) {
        PlatformKey next = PlatformKey.generate(algorithm);
        RegisteredKey added = shop.client.registerKey(new NewPlatformKey(next)).execute();
        EscrowClient rotated = signedBy(added, next);

        assertEquals(RegisteredKey.Status.ACTIVE, added.status());
        assertEquals(
                RegisteredKey.Status.REVOKED,
                rotated.revokeKey(shop.keyId, "rotated").execute().status());
        awaitRefusal(shop.client, "KEY_REVOKED");
        List<RegisteredKey> list = rotated.keys(PageRequest.first()).execute().data();
        assertEquals(
                List.of(added.id(), shop.keyId),
                list.stream().map(RegisteredKey::id).toList());
        assertEquals(201, rotated.send("POST", "/merchants", merchant()).status());
    }

    @Test
    void aKeyCountsInItsTimeOnly() {
        Instant from = Instant.now().plusSeconds(4);
        RegisteredKey added = shop.client
                .registerKey(new NewPlatformKey(fresh, from, from.plusSeconds(4)))
                .execute();
        assertEquals(RegisteredKey.Status.NOT_YET_VALID, added.status());
        EscrowClient later = signedBy(added, fresh);

        refused(later.send("GET", "/keys", null), 401, "KEY_NOT_YET_VALID");
        Await.until(
                "the key counts",
                Duration.ofSeconds(20),
                () -> later.send("GET", "/keys", null).status() == 200);
        awaitRefusal(later, "KEY_EXPIRED");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        String key = "{\"publicKey\":" + json(fresh) + ",";
        for (String time :
                List.of("\"validUntil\":\"2020-01-01T00:00:00Z\"", "\"validFrom\":\"2999-01-01T00:00:00Z\"")) {
            refused(introducing(fresh).send("POST", "/keys", key + time + "}"), 400, "KEY_VALIDITY_UNACCEPTABLE");
        }
        refused(
                introducing(fresh).send("POST", "/keys", key + "\"validUntil\":\"tomorrow\"}"),
                400,
                "VALIDATION_FAILED");
        assertEquals(1, shop.client.keys(PageRequest.first()).execute().data().size());
    }

    @Test
    void whoDoesNotHoldTheKeyDoesNotRegisterIt() {
        String body = "{\"publicKey\":" + json(fresh) + "}";
        refused(shop.client.send("POST", "/keys", body), 400, "KEY_PROOF_INVALID");
        PlatformKey other = PlatformKey.generate(SignatureAlgorithm.ED25519);
        refused(introducing(other).send("POST", "/keys", body), 400, "KEY_PROOF_INVALID");
        assertEquals(1, shop.client.keys(PageRequest.first()).execute().data().size());
    }

    /** Both signatures are right, but the proof was made for the shop's request. */
    @Test
    void aProofThatAnotherPlatformMadeProvesNothing() throws Exception {
        String body = "{\"publicKey\":" + json(fresh) + "}";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String once = Marketplace.number("k");
        Map<String, String> owners =
                HttpRequestSigner.of(shop.keyId, shop.key).introducing(fresh).sign("POST", keys, bytes, once);
        Map<String, String> thiefs =
                new HashMap<>(HttpRequestSigner.of(stranger.keyId, stranger.key).sign("POST", keys, bytes, once));
        for (String header : List.of("Signature-Input", "Signature")) {
            String proof = owners.getOrDefault(header, "").replaceFirst(".*, sig2=", "sig2=");
            thiefs.merge(header, proof, (first, second) -> first + ", " + second);
        }
        HttpResponse<String> answer = post(thiefs, body);
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"code\":\"KEY_PROOF_INVALID\""), answer.body());
        assertEquals(201, post(owners, body).statusCode());
    }

    @Test
    void aKeyIsRegisteredOnceInTheWorld() {
        shop.client.registerKey(new NewPlatformKey(fresh)).execute();
        String body = "{\"publicKey\":" + json(fresh) + "}";
        refused(introducing(fresh).send("POST", "/keys", body), 409, "PUBLIC_KEY_REUSED");
        EscrowClient thief = stranger.client.signedBy(
                HttpRequestSigner.of(stranger.keyId, stranger.key).introducing(fresh));
        refused(thief.send("POST", "/keys", body), 409, "PUBLIC_KEY_REUSED");
        // Written otherwise, it is the same key.
        String oneLine = body.replaceAll("\\\\n(?!-)", "")
                .replace("-----BEGIN PUBLIC KEY-----", "-----BEGIN PUBLIC KEY-----\\n");
        refused(introducing(fresh).send("POST", "/keys", oneLine), 409, "PUBLIC_KEY_REUSED");
        String first = "{\"publicKey\":" + json(shop.key) + "}";
        refused(introducing(shop.key).send("POST", "/keys", first), 409, "PUBLIC_KEY_REUSED");
    }

    @Test
    void theLastKeyCannotLockThePlatformOut() {
        refused(shop.client.send("POST", "/keys/" + shop.keyId + "/revocation", null), 422, "KEY_LAST_USABLE");
        assertEquals(200, shop.client.send("GET", "/keys", null).status());
    }

    @Test
    void keysOfOthersAreUnknown() {
        String path = "/keys/" + shop.keyId + "/revocation";
        refused(stranger.client.send("POST", path, "{}"), 404, "PLATFORM_KEY_UNKNOWN");
        refused(stranger.client.send("POST", "/keys/none/revocation", "{}"), 404, "PLATFORM_KEY_UNKNOWN");
        assertTrue(!stranger.client.send("GET", "/keys", null).body().contains(shop.keyId));
    }

    @Test
    void aPlatformHasTenLiveKeysAtMost() {
        for (int number = 2; number <= 10; number++) {
            shop.client
                    .registerKey(new NewPlatformKey(PlatformKey.generate(SignatureAlgorithm.ED25519)))
                    .execute();
        }
        String body = "{\"publicKey\":" + json(fresh) + "}";
        refused(introducing(fresh).send("POST", "/keys", body), 422, "KEYS_EXHAUSTED");
        ApiResponse page = shop.client.send("GET", "/keys?limit=9", null);
        String next = page.json().text("nextCursor");
        ApiResponse rest = shop.client.send("GET", "/keys?limit=9&after=" + next, null);
        assertEquals(1, rest.json().list("data", RegisteredKey::from).size());
    }

    @Test
    void anOperatorStopsAStolenKey() {
        OperatorDesk desk = OperatorDesk.logIn(system.target());
        assertEquals("REVOKED", desk.revokeKey(shop.keyId, "stolen").getString("status"));
        awaitRefusal(shop.client, "KEY_REVOKED");
    }

    private EscrowClient introducing(PlatformKey key) {
        return shop.client.signedBy(HttpRequestSigner.of(shop.keyId, shop.key).introducing(key));
    }

    private EscrowClient signedBy(RegisteredKey registered, PlatformKey key) {
        return shop.client.signedBy(HttpRequestSigner.of(registered.id(), key));
    }

    /** What was read of a key counts for a second more at the most; the rest is for a slow machine. */
    private static void awaitRefusal(EscrowClient client, String code) {
        Await.until(code, Duration.ofSeconds(20), () -> {
            ApiResponse answer = client.send("GET", "/keys", null);
            return answer.status() == 401 && answer.json().text("code").equals(code);
        });
    }

    private HttpResponse<String> post(Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(keys).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return HttpClient.newHttpClient()
                .send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String json(PlatformKey key) {
        return "{\"alg\":\"" + key.algorithm().registeredName() + "\",\"pem\":\""
                + key.publicKeyPem().replace("\n", "\\n") + "\"}";
    }

    private static String merchant() {
        return "{\"merchantNo\":\"" + Marketplace.number("m") + "\",\"name\":\"晨光书店\"}";
    }

    private static void refused(ApiResponse response, int status, String code) {
        BadInputIT.assertProblem(response, status, code);
    }
}
