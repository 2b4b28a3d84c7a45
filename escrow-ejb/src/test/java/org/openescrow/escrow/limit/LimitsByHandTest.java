package org.openescrow.escrow.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.payment.refusal.Refusal;

class LimitsByHandTest {
    @Test
    void isReadAsItIsWritten() {
        LimitsByHand limits = new LimitsByHand(Map.of(Limit.DAY_COUNT, 3L, Limit.SINGLE, 0L));
        assertEquals(new OwnLimits("SINGLE=0,DAY_COUNT=3"), limits.write());
        assertEquals(limits, LimitsByHand.read(limits.write()));
        assertEquals(OwnLimits.NONE, LimitsByHand.NONE.write());
        assertEquals(LimitsByHand.NONE, LimitsByHand.read(OwnLimits.NONE));
    }

    @Test
    void theLowerOneHolds() {
        LimitsByHand limits = new LimitsByHand(Map.of(Limit.DAY, 300L));
        assertEquals(Optional.of(300L), limits.within(Limit.DAY, Optional.of(301L)));
        assertEquals(Optional.of(299L), limits.within(Limit.DAY, Optional.of(299L)));
        assertEquals(Optional.of(300L), limits.within(Limit.DAY, Optional.empty()));
        assertEquals(Optional.of(7L), limits.within(Limit.YEAR, Optional.of(7L)));
        assertEquals(Optional.empty(), limits.within(Limit.YEAR, Optional.empty()));
    }

    @Test
    void ofTwoAtOnceTheLowerOneHolds() {
        LimitsByHand one = new LimitsByHand(Map.of(Limit.DAY, 300L, Limit.YEAR, 5L));
        LimitsByHand other = new LimitsByHand(Map.of(Limit.DAY, 200L, Limit.YEAR, 6L, Limit.SINGLE, 1L));
        LimitsByHand both = new LimitsByHand(Map.of(Limit.DAY, 200L, Limit.YEAR, 5L, Limit.SINGLE, 1L));
        assertEquals(both, one.and(other));
        assertEquals(both, other.and(one));
        assertEquals(one, one.and(LimitsByHand.NONE));
        assertEquals(one, LimitsByHand.NONE.and(one));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, LimitsByHand.HIGHEST + 1, Long.MAX_VALUE})
    void whatIsNoLimitIsRefused(long most) {
        assertEquals(
                EscrowRefusal.VALIDATION_FAILED,
                assertThrows(Refusal.class, () -> new LimitsByHand(Map.of(Limit.DAY, most)))
                        .code());
    }
}
