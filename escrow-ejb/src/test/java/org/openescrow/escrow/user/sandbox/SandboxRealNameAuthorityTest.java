package org.openescrow.escrow.user.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.escrow.person.IdCardNo;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.user.RealNameAnswer;
import org.openescrow.escrow.user.RealNameAnswer.Outcome;

class SandboxRealNameAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String SECRET = "for this test only";
    private static final Person WANG =
            new Person(new PersonName("王小明"), new IdCardNo("11010519491231002X"), new MobileNo("13800138000"));

    @TempDir
    Path folder;

    private volatile String question = "";
    private volatile String questionSignature = "";
    private KeyPair key;
    private HttpServer server;
    private SandboxRealNameAuthority authority;

    private int status = 200;
    private String answer = "{\"match\": true, \"serial\": \"RN-1\"}";
    private Instant answeredAt = NOW;
    private String signedAnswer = "";

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    void start() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = generator.generateKeyPair();
        Path pem = folder.resolve("bank.pub.pem");
        Files.writeString(
                pem,
                "-----BEGIN PUBLIC KEY-----\n" + base64(key.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sandbox/real-name/checks", this::handle);
        server.start();
        authority = new SandboxRealNameAuthority();
        authority.baseUri = "http://127.0.0.1:" + server.getAddress().getPort() + "/sandbox";
        authority.secret = SECRET;
        authority.publicKeyFile = pem.toString();
        authority.clock = InstantSource.fixed(NOW);
        authority.readKeys();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsTheQuestionAndTakesTheAnswer() throws Exception {
        assertEquals(new RealNameAnswer(Outcome.MATCH, "RN-1"), authority.check(WANG));

        String body = "{\"name\":\"王小明\",\"idCardNo\":\"11010519491231002X\",\"mobile\":\"13800138000\"}";
        assertEquals(body, question);
        String signed = NOW.getEpochSecond() + "\nPOST\n/sandbox/real-name/checks\n" + body;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))), questionSignature);
    }

    @Test
    void takesAMismatch() {
        answer = "{\"match\": false, \"serial\": \"RN-2\"}";

        assertEquals(new RealNameAnswer(Outcome.MISMATCH, "RN-2"), authority.check(WANG));
    }

    @Test
    void anAnswerThatSaysSomethingElseIsNone() {
        for (String said :
                new String[] {"{}", "[]", "", "{\"match\": \"true\", \"serial\": \"RN-1\"}", "{\"match\": true}"}) {
            answer = said;
            assertEquals(RealNameAnswer.noAnswer(), authority.check(WANG), said);
        }
    }

    @Test
    void anAnswerSignedOverOtherWordsIsNone() {
        signedAnswer = "{\"match\": false, \"serial\": \"RN-1\"}";

        assertEquals(RealNameAnswer.noAnswer(), authority.check(WANG));
    }

    @Test
    void anOldAnswerIsNone() {
        answeredAt = NOW.minusSeconds(301);

        assertEquals(RealNameAnswer.noAnswer(), authority.check(WANG));
    }

    @Test
    void anErrorIsNoAnswerAlsoWhenSigned() {
        status = 500;

        assertEquals(RealNameAnswer.noAnswer(), authority.check(WANG));
    }

    @Test
    void nobodyThereIsNoAnswer() {
        server.stop(0);

        assertEquals(RealNameAnswer.noAnswer(), authority.check(WANG));
        assertTrue(question.isEmpty());
    }

    private void handle(HttpExchange exchange) throws IOException {
        question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questionSignature = String.valueOf(exchange.getRequestHeaders().getFirst("Institution-Signature"));
        String timestamp = Long.toString(answeredAt.getEpochSecond());
        exchange.getResponseHeaders().set("Bank-Timestamp", timestamp);
        exchange.getResponseHeaders()
                .set("Bank-Signature", sign(timestamp + "\n" + (signedAnswer.isEmpty() ? answer : signedAnswer)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
