package org.openescrow.sandbox.callback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    @Test
    void waitsLongerEachTimeAndThenEveryFiveMinutes() {
        List<Long> seconds = LongStream.rangeClosed(1, 7)
                .mapToObj(attempts ->
                        RetrySchedule.pauseAfter(attempts).orElseThrow().toSeconds())
                .toList();
        assertEquals(List.of(1L, 5L, 15L, 60L, 300L, 300L, 300L), seconds);
    }

    @Test
    void givesUpAfterADay() {
        assertEquals(Optional.of(Duration.ofMinutes(5)), RetrySchedule.pauseAfter(299));
        assertEquals(Optional.empty(), RetrySchedule.pauseAfter(300));
    }
}
