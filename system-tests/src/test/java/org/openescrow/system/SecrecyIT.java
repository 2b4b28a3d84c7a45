package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiResponse;

/** What identifies people, cards and keys stands in no log and no answer. */
class SecrecyIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void nothingPersonalIsLoggedOrAnswered() throws IOException {
        Marketplace shop = Marketplace.admitted(system);
        var customer = shop.customer(1_000);
        var user = customer.identity();
        ApiResponse agreements =
                shop.client.send("GET", "/wallets/" + customer.wallet().id() + "/agreements", null);
        List<String> secrets = List.of(
                user.cardNo(), user.idCardNo(), user.mobile(), system.target().operatorPassword());
        for (String secret : secrets) {
            assertFalse(agreements.body().contains(secret));
        }
        assertTrue(agreements.body().contains("****"), agreements.body());
        List<Path> logs = logs();
        assertFalse(logs.isEmpty());
        for (Path log : logs) {
            String text = Files.readString(log, StandardCharsets.ISO_8859_1);
            for (String secret : secrets) {
                assertFalse(text.contains(secret), () -> "something secret stands in " + log);
            }
        }
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.walk(system.logs())) {
            return Stream.concat(files.filter(Files::isRegularFile), Stream.of(system.output()))
                    .toList();
        }
    }
}
