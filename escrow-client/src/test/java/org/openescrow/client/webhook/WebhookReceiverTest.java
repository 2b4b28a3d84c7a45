package org.openescrow.client.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class WebhookReceiverTest {
    private static final byte[] KEY = "a secret of twenty-four b".getBytes(UTF_8);
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void takesWhatIsGenuineOnce() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.listen(0)) {
            assertEquals(503, send(receiver, KEY, "evt_1", "wallet.opened"));
            receiver.trust(SECRET);
            assertEquals(204, send(receiver, KEY, "evt_1", "wallet.opened"));
            assertEquals(204, send(receiver, KEY, "evt_1", "wallet.opened"));
            assertEquals(204, send(receiver, KEY, "evt_2", "card.bound"));

            assertEquals("evt_2", receiver.await("card.bound", PATIENCE).id());
            assertEquals(204, send(receiver, KEY, "evt_3", "wallet.opened"));
            Webhook webhook = receiver.await("wallet.opened", PATIENCE);
            assertEquals("evt_3", webhook.id());
            assertEquals("wal_1", webhook.data().text("id"));
        }
    }

    @Test
    void turnsAwayWhatIsNot() throws Exception {
        try (WebhookReceiver receiver = WebhookReceiver.listen(0)) {
            receiver.trust(SECRET);
            assertEquals(400, send(receiver, "somebody else's".getBytes(UTF_8), "evt_1", "wallet.opened"));
            assertThrows(TimeoutException.class, () -> receiver.await("wallet.opened", Duration.ZERO));
        }
    }

    private int send(WebhookReceiver receiver, byte[] key, String id, String type) throws Exception {
        String body = "{\"id\":\"" + id + "\",\"type\":\"" + type
                + "\",\"createdAt\":\"2026-01-01T00:00:00.000Z\",\"sequence\":1,\"data\":{\"id\":\"wal_1\"}}";
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(receiver.url())
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
