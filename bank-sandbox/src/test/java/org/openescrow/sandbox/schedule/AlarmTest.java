package org.openescrow.sandbox.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Alarm alarm = new Alarm();

    @Test
    void ringsAtOnceAfterAStartAndThenAtEachPatrol() {
        assertTrue(alarm.rings(NOW));
        assertFalse(alarm.rings(NOW.plusMillis(999)));
        assertTrue(alarm.rings(NOW.plusMillis(1000)));
    }

    @Test
    void ringsAtTheEarliestTimeAskedFor() {
        assertTrue(alarm.rings(NOW));
        alarm.at(NOW.plusMillis(50));
        alarm.at(NOW.plusMillis(500));
        assertFalse(alarm.rings(NOW.plusMillis(49)));
        assertTrue(alarm.rings(NOW.plusMillis(50)));
        assertFalse(alarm.rings(NOW.plusMillis(51)));
    }

    @Test
    void endsItsWaitWhenAnEarlierTimeIsAskedFor() throws InterruptedException {
        Alarm patient = new Alarm(Duration.ofDays(1));
        assertTrue(patient.rings(NOW));
        CountDownLatch rung = new CountDownLatch(1);
        Thread waiter = new Thread(() -> {
            try {
                patient.await(() -> NOW);
                rung.countDown();
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.start();
        while (waiter.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        patient.at(NOW);
        assertTrue(rung.await(10, TimeUnit.SECONDS));
    }
}
