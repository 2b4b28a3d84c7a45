package org.openescrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long it waits between attempts; time does not pass here. */
class RepeaterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofMillis(200), Duration.ofSeconds(1));

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void pausesGrowToTheLongestAndVaryByHalf() {
        assertThrows(EscrowUnreachable.class, () -> send(List.of(), POLICY));
        assertEquals(4, pauses.size());
        List<Long> most = List.of(200L, 400L, 800L, 1_000L);
        for (int i = 0; i < most.size(); i++) {
            long pause = pauses.get(i).toMillis();
            assertTrue(pause >= most.get(i) / 2 && pause <= most.get(i), "pause " + i + " is " + pauses.get(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_126, 4_242})
    void chanceSpreadsCallersApart(long seed) {
        Random random = new Random(seed);
        long different = random.longs(200)
                .map(next -> POLICY.pauseAfter(1, random).toMillis())
                .distinct()
                .count();
        assertTrue(different > 20, "seed " + seed + ": " + different);
    }

    @ParameterizedTest
    @CsvSource({"1, 1000", "0, 0", "'Sun, 1 Mar 2026 08:00:01 GMT', 1000", "'Sun, 1 Mar 2026 07:00:00 GMT', 0"})
    void obeysRetryAfter(String asked, long atLeastMillis) {
        assertEquals(200, send(List.of(busy(asked)), POLICY).status());
        long pause = pauses.get(0).toMillis();
        assertTrue(pause >= atLeastMillis && pause <= atLeastMillis + 200, pauses.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "999999", "Sun, 1 Mar 2026 08:00:02 GMT"})
    void comesNotBackEarlierThanAsked(String asked) {
        assertThrows(EscrowProblem.class, () -> send(List.of(busy(asked)), POLICY));
        assertEquals(List.of(), pauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1234567", "1.5", "Sun, 31 Feb 2026 08:00:02 GMT"})
    void takesItsOwnPauseWhereRetryAfterIsNone(String asked) {
        assertEquals(200, send(List.of(busy(asked)), POLICY).status());
        assertEquals(1, pauses.size());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "11, 1, 1", "1, -1, 1", "1, 1, -1", "1, 1, 300001"})
    void refusesPoliciesWithoutBounds(int attempts, long firstMillis, long longestMillis) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new RetryPolicy(attempts, Duration.ofMillis(firstMillis), Duration.ofMillis(longestMillis)));
    }

    @Test
    void aPauseThatIsInterruptedEndsTheCall() {
        var repeater = new Repeater(
                request -> {
                    throw new IOException("no answer");
                },
                POLICY,
                InstantSource.fixed(NOW),
                pause -> {
                    throw new InterruptedException();
                });
        assertThrows(EscrowUnreachable.class, () -> repeater.send(ApiRequest.of("GET", "/wallets/wal_1", null)));
        assertTrue(Thread.interrupted());
    }

    /** The answers in turn, then one that says yes; no answer at all where there are none. */
    private ApiResponse send(List<ApiResponse> answers, RetryPolicy policy) {
        var left = new ArrayList<>(answers);
        Repeater.Attempt attempt = request -> {
            if (answers.isEmpty()) {
                throw new IOException("no answer");
            }
            return left.isEmpty() ? answer(200, Map.of()) : left.remove(0);
        };
        return new Repeater(attempt, policy, InstantSource.fixed(NOW), pauses::add)
                .send(ApiRequest.of("GET", "/wallets/wal_1", null));
    }

    private static ApiResponse busy(String retryAfter) {
        return answer(503, Map.of("Retry-After", List.of(retryAfter)));
    }

    private static ApiResponse answer(int status, Map<String, List<String>> headers) {
        return new ApiResponse(status, HttpHeaders.of(headers, (name, value) -> true), new byte[0]);
    }
}
