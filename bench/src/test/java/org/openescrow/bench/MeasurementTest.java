package org.openescrow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    @Test
    void tellsThroughputMedianAndTheSlowestOfAHundred() {
        long[] nanos =
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
        Measurement measured = Measurement.of(nanos, 3, Duration.ofSeconds(4));
        assertEquals(200, measured.done());
        assertEquals(3, measured.failed());
        assertEquals(50.0, measured.perSecond(), 1e-9);
        assertEquals(100_000, measured.p50());
        assertEquals(198_000, measured.p99());
    }

    @Test
    void hasFiguresOfOneAndOfNone() {
        assertEquals(
                7, Measurement.of(new long[] {7_000}, 0, Duration.ofSeconds(1)).p99());
        assertEquals(0, Measurement.of(new long[] {}, 1, Duration.ofSeconds(1)).p50());
    }

    @Test
    void theRatioIsTheMedianOfTheRoundsRatios() {
        var results = new Results<Scenario>();
        for (int[] round : new int[][] {{100, 50}, {1_000, 900}, {200, 120}}) {
            results.add(Scenario.FLOOR, 8, figures(round[0]));
            results.add(Scenario.SPREAD, 8, figures(round[1]));
        }
        assertEquals(0.6, results.ratio(Scenario.SPREAD, Scenario.FLOOR, 8), 1e-9);
        assertEquals(200.0, results.median(Scenario.FLOOR, 8).measured().perSecond(), 1e-9);
    }

    private static Figures figures(int perSecond) {
        return new Figures(new Measurement(perSecond, 0, Duration.ofSeconds(1), 1, 1), 0, 0, 0, 0, 1);
    }
}
