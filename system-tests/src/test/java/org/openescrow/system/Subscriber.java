package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.openescrow.client.ApiResponse;

/** A platform that is told of its events at one receiver. */
public record Subscriber(Marketplace shop, Receiver receiver) {
    /** What a system needs to send webhooks to a receiver beside it, and to be quick about it. */
    public static final Map<String, String> ALLOWING_LOOPBACK = Map.of(
            "ESCROW_WEBHOOKS_ALLOW_HTTP", "true",
            "ESCROW_WEBHOOKS_ALLOW_PRIVATE_ADDRESSES", "true",
            "ESCROW_WEBHOOKS_PAUSES", "PT0S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S,PT1S",
            "ESCROW_WEBHOOKS_TIMEOUT", "PT3S",
            "ESCROW_WEBHOOKS_LEASE", "PT5S");

    /** An endpoint, at a path of its own. */
    public record Endpoint(String id, String path, String secret) {}

    public Endpoint registered(String path, String... types) {
        return endpoint(path, shop.client.send("POST", "/webhook-endpoints", body(path, types)));
    }

    String body(String path, String... types) {
        var body = Json.createObjectBuilder().add("url", receiver.url(path));
        if (types.length > 0) {
            body.add("eventTypes", Json.createArrayBuilder(List.of(types)));
        }
        return body.build().toString();
    }

    static Endpoint endpoint(String path, ApiResponse response) {
        assertEquals(201, response.status(), response.body());
        JsonObject json = json(response);
        return new Endpoint(json.getString("id"), path, json.getString("secret"));
    }

    void deleted(Endpoint endpoint) {
        String base = "/webhook-endpoints/" + endpoint.id();
        assertEquals("DELETED", json(shop.client.send("DELETE", base, null)).getString("status"));
        assertEquals("DELETED", json(shop.client.send("DELETE", base, null)).getString("status"));
        BadInputIT.assertProblem(shop.client.send("GET", base, null), 404, "WEBHOOK_ENDPOINT_UNKNOWN");
    }

    Receiver.Hook only(String path, String type) {
        List<Receiver.Hook> found = receiver.at(path, type);
        assertEquals(1, found.size(), type);
        return found.get(0);
    }

    /** What became of an event at an endpoint. */
    JsonObject delivery(String event, Endpoint endpoint) {
        return got("/events/" + event).getJsonArray("deliveries").getValuesAs(JsonObject.class).stream()
                .filter(delivery -> delivery.getString("endpointId").equals(endpoint.id()))
                .findFirst()
                .orElseThrow();
    }

    JsonObject got(String path) {
        return json(shop.client.send("GET", path, null));
    }

    static JsonObject json(ApiResponse response) {
        assertTrue(response.isSuccess(), response.body());
        return Json.createReader(new StringReader(response.body())).readObject();
    }
}
