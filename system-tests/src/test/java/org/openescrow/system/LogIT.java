package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiRequest;

/** The log is read by machines: one record a line, and whose request and which order it was about. */
@Tag("launcher")
class LogIT {
    private static final Set<String> ALWAYS = Set.of("time", "level", "logger", "thread", "message");

    private final RunningSystem system = RunningSystem.shared();

    @Test
    void aLineNamesItsRequestAndItsOrder() {
        Marketplace shop = Marketplace.admitted(system);
        Marketplace.Customer customer = shop.customer(0);
        String requestId = Marketplace.number("request-of-the-log-");
        String orderNo = Marketplace.number("r");
        shop.world.nextDebits("TIMEOUT_NOT_DONE", 1, 600_000);
        ApiRequest recharge = ApiRequest.of(
                        "POST",
                        "/recharges",
                        "{\"orderNo\":\"" + orderNo + "\",\"walletId\":\""
                                + customer.wallet().id() + "\",\"agreementNo\":\"" + customer.agreementNo()
                                + "\",\"amount\":{\"value\":100,\"currency\":\"CNY\"}}")
                .withHeader("Request-Id", requestId);
        assertEquals(201, shop.client.send(recharge).status());
        Await.until("the silence of the bank is logged", Duration.ofSeconds(30), () -> records().stream()
                .anyMatch(line -> requestId.equals(line.getString("requestId", ""))
                        && orderNo.equals(line.getString("orderNo", ""))
                        && line.getString("message").contains("no answer of the bank")));
        for (JsonObject line : records()) {
            assertTrue(line.keySet().containsAll(ALWAYS), line::toString);
        }
    }

    private List<JsonObject> records() {
        try {
            String log = Files.readString(system.logs().resolve("server.log"));
            // Somebody may be writing the last one.
            return log.substring(0, log.lastIndexOf('\n') + 1)
                    .lines()
                    // A few things the server prints past its own log.
                    .filter(line -> line.startsWith("{"))
                    .map(line -> Json.createReader(new StringReader(line)).readObject())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
