package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.system.chaos.DatabaseProcess;

/** What a supervisor and a load balancer go by. */
@Execution(ExecutionMode.CONCURRENT)
class HealthIT {
    private static final String METRICS_TOKEN = "of-the-tests";
    /** The application's own address, and the server's: WildFly's is elsewhere, and knows nothing of modules of an EAR. */
    private static final List<String> READY = "wildfly".equals(RunningSystem.server())
            ? List.of("/escrow/health/ready")
            : List.of("/escrow/health/ready", "/health/ready");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSystem system;

    HealthIT() throws IOException {
        system = RunningSystem.start("health", Map.of("ESCROW_METRICS_TOKEN", METRICS_TOKEN));
    }

    @AfterEach
    void stop() {
        system.close();
    }

    @Test
    void readyFollowsTheDatabaseAndLiveDoesNot() throws Exception {
        for (String check : new String[] {"database", "queue", "tables", "admission"}) {
            for (String ready : READY) {
                HttpResponse<String> up = get(system, ready);
                assertEquals(200, up.statusCode());
                assertTrue(up.body().contains("\"" + check + "\""), up.body());
            }
        }
        metricsAskForTheirToken(system);
        new DatabaseProcess(system.data()).kill();
        for (String ready : READY) {
            Await.until(ready + " is 503", PATIENCE, () -> get(system, ready).statusCode() == 503);
        }
        assertEquals(200, get(system, "/escrow/health/live").statusCode(), "that is no reason to start it again");
        for (String ready : READY) {
            Await.until(ready + " is 200", PATIENCE, () -> get(system, ready).statusCode() == 200);
        }
    }

    private static void metricsAskForTheirToken(RunningSystem system) {
        assertEquals(401, Figures.read(system, Optional.empty()).statusCode());
        assertEquals(401, Figures.read(system, Optional.of("Bearer of-others")).statusCode());
        assertEquals(
                200,
                Figures.read(system, Optional.of("Bearer " + METRICS_TOKEN)).statusCode());
    }

    private static HttpResponse<String> get(RunningSystem system, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(system.base().resolve(path)).build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new AssertionError(path + " does not answer", gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
