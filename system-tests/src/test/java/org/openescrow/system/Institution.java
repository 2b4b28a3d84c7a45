package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openescrow.micro.demo.Identity;
import org.openescrow.micro.demo.OutsideWorld;

/** Speaks to the sandbox bank with the institution's own signature, behind the back of the system. */
final class Institution {
    private final RunningSystem system;
    private final String secret;

    Institution(RunningSystem system) throws IOException {
        this.system = system;
        Properties secrets = new Properties();
        try (InputStream file = Files.newInputStream(system.data().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        this.secret = secrets.getProperty("channel.sandbox.secret");
    }

    /** The token of an agreement for the card. */
    String agreement(Identity user) throws Exception {
        String requestNo = Marketplace.number("SA");
        String body = Json.createObjectBuilder()
                .add("requestNo", requestNo)
                .add("cardNo", user.cardNo())
                .add("name", user.name())
                .add("idCardNo", user.idCardNo())
                .add("mobile", user.mobile())
                .build()
                .toString();
        post("/sandbox/bank/agreements", body);
        String code = new OutsideWorld(system.base()).smsCode(user.mobile());
        return post("/sandbox/bank/agreements/" + requestNo + "/confirmation", "{\"smsCode\":\"" + code + "\"}")
                .getString("agreementToken");
    }

    /** Has the card credited; the bank calls the system back, which knows nothing of it. */
    JsonObject credit(String requestNo, String token, long fen) throws Exception {
        String body = Json.createObjectBuilder()
                .add("requestNo", requestNo)
                .add("agreementToken", token)
                .add("amount", fen)
                .add("currency", "CNY")
                .add("callbackUri", system.base() + "/escrow/callbacks/SANDBOX")
                .build()
                .toString();
        return post("/sandbox/bank/credits", body);
    }

    private JsonObject post(String path, String body) throws Exception {
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(system.base().resolve(path))
                .header("Content-Type", "application/json")
                .header("Institution-Timestamp", timestamp)
                .header("Institution-Signature", sign(timestamp + "\nPOST\n" + path + "\n" + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertTrue(response.statusCode() < 300, response.body());
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private String sign(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
