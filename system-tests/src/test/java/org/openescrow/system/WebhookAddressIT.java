package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiResponse;

/** Unless somebody says otherwise, nothing is sent inside the house. */
class WebhookAddressIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void nothingIsSentInside() {
        Marketplace shop = Marketplace.admitted(system);
        for (String url : List.of(
                "http://1.1.1.1/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://224.0.0.1/",
                "https://0.0.0.0/")) {
            BadInputIT.assertProblem(register(shop, url), 422, "WEBHOOK_URL_NOT_ALLOWED");
        }
        for (String url : List.of("https://user:word@1.1.1.1/", "https://1.1.1.1/#part", "1.1.1.1", "file:///etc")) {
            BadInputIT.assertProblem(register(shop, url), 400, "VALIDATION_FAILED");
        }
        ApiResponse unknownType = shop.client.send(
                "POST",
                "/webhook-endpoints",
                "{\"url\":\"https://1.1.1.1/\",\"eventTypes\":[\"wallet.opened\",\"x\"]}");
        BadInputIT.assertProblem(unknownType, 400, "VALIDATION_FAILED");
        assertEquals(
                "{\"data\":[]}",
                shop.client.send("GET", "/webhook-endpoints", null).body());
    }

    private static ApiResponse register(Marketplace shop, String url) {
        return shop.client.send("POST", "/webhook-endpoints", "{\"url\":\"" + url + "\"}");
    }
}
