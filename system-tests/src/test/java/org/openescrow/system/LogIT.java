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
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiRequest;

/** The log is read by machines: one record a line, and whose request and which order it was about. */
class LogIT {
    /** Payara Server has names of its own, and no message where a line is only an exception. */
    private static final boolean PAYARA = "payara".equals(RunningSystem.server());

    private static final String MESSAGE = PAYARA ? "LogMessage" : "message";
    private static final Set<String> ALWAYS = PAYARA
            ? Set.of("Timestamp", "Level", "LoggerName", "ThreadName")
            : Set.of("time", "level", "logger", "thread", MESSAGE);

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
                .anyMatch(line -> requestId.equals(context(line).getString("requestId", ""))
                        && orderNo.equals(context(line).getString("orderNo", ""))
                        && line.getString(MESSAGE, "").contains("no answer of the bank")));
        for (JsonObject line : records()) {
            assertTrue(line.keySet().containsAll(ALWAYS), line::toString);
        }
    }

    /** WildFly keeps apart what a line is about. */
    private static JsonObject context(JsonObject line) {
        return line.containsKey("mdc") ? line.getJsonObject("mdc") : line;
    }

    private List<JsonObject> records() {
        try {
            String log = Files.readString(system.log());
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
