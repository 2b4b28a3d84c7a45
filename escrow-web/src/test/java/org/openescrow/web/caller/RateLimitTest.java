package org.openescrow.web.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.web.call.Quota;

class RateLimitTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Instant now = START;

    @Test
    void takesABurstAndThenAsMuchAsComesBack() {
        RateLimit limit = limit(10, 3);
        assertEquals("\"requests\";q=3;w=1", quota(limit).policy());
        assertEquals("\"requests\";r=1;t=1", quota(limit).state());
        assertEquals(new Quota(3, 1, 0, 1, false), quota(limit));
        assertEquals(new Quota(3, 1, 0, 1, true), quota(limit));
        now = now.plusMillis(99);
        assertTrue(quota(limit).isExceeded());
        now = now.plusMillis(1);
        assertFalse(quota(limit).isExceeded());
        assertTrue(quota(limit).isExceeded(), "one in a tenth of a second");
        now = now.plusSeconds(60);
        assertEquals(2, quota(limit).left(), "no more than a burst, however long nobody came");
    }

    @Test
    void saysHowLongToWaitForTheNext() {
        RateLimit limit = limit(1, 2);
        assertEquals(new Quota(2, 2, 1, 1, false), quota(limit));
        now = now.plusMillis(500);
        assertEquals(new Quota(2, 2, 0, 1, false), quota(limit));
        assertEquals(new Quota(2, 2, 0, 1, true), quota(limit));
        now = now.plusMillis(501);
        assertFalse(quota(limit).isExceeded());
    }

    @Test
    void lastsAsItIsConfiguredOverALongTime() {
        RateLimit limit = limit(7, 5);
        int taken = 0;
        for (int i = 0; i < 100_000; i++) {
            now = now.plusMillis(1);
            taken += quota(limit).isExceeded() ? 0 : 1;
        }
        assertEquals(100 * 7 + 5, taken, 1);
    }

    @Test
    void eachCallerHasItsOwn() {
        RateLimit limit = limit(1, 1);
        assertFalse(quota(limit).isExceeded());
        assertTrue(quota(limit).isExceeded());
        assertFalse(limit.take("another").orElseThrow().isExceeded());
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyOutForLong() {
        RateLimit limit = limit(1, 1);
        quota(limit);
        now = START.minus(Duration.ofHours(1));
        assertTrue(quota(limit).isExceeded());
        now = now.plusSeconds(1);
        assertFalse(quota(limit).isExceeded());
    }

    @Test
    void remembersSoManyAndNotMore() {
        RateLimit limit = limit(1, 1);
        assertFalse(quota(limit).isExceeded());
        for (int i = 0; i < RateLimit.MOST_BUCKETS - 1; i++) {
            limit.take("other" + i);
        }
        assertTrue(quota(limit).isExceeded());
        for (int i = 0; i < RateLimit.MOST_BUCKETS; i++) {
            limit.take("more" + i);
        }
        assertFalse(quota(limit).isExceeded(), "who has not been here for longest is forgotten");
    }

    @Test
    void zeroIsNoLimit() {
        assertEquals(Optional.empty(), limit(0, 0).take("mall"));
    }

    @Test
    void theBurstIsASecondWhereNothingIsConfigured() {
        RateLimit limit = new RateLimit(() -> now, Long.parseLong(RateLimit.GENEROUS), Optional.empty());
        assertEquals(new Quota(20_000, 1, 19_999, 1, false), quota(limit));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1000001, 1", "1, 0", "1, -1", "1, 1000001"})
    void refusesAConfigurationThatMakesNoSense(long perSecond, long burst) {
        assertThrows(IllegalArgumentException.class, () -> limit(perSecond, burst));
    }

    private RateLimit limit(long perSecond, long burst) {
        return new RateLimit(() -> now, perSecond, Optional.of(burst));
    }

    private static Quota quota(RateLimit limit) {
        return limit.take("mall").orElseThrow();
    }
}
