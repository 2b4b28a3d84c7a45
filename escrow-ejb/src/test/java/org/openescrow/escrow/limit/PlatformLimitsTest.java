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

class PlatformLimitsTest {
    @Test
    void isReadAsItIsWritten() {
        PlatformLimits limits = new PlatformLimits(Map.of(Limit.DAY_COUNT, 3L, Limit.SINGLE, 0L));
        assertEquals(new OwnLimits("SINGLE=0,DAY_COUNT=3"), limits.write());
        assertEquals(limits, PlatformLimits.read(limits.write()));
        assertEquals(OwnLimits.NONE, PlatformLimits.NONE.write());
        assertEquals(PlatformLimits.NONE, PlatformLimits.read(OwnLimits.NONE));
    }

    @Test
    void theLowerOneHolds() {
        PlatformLimits limits = new PlatformLimits(Map.of(Limit.DAY, 300L));
        assertEquals(Optional.of(300L), limits.within(Limit.DAY, Optional.of(301L)));
        assertEquals(Optional.of(299L), limits.within(Limit.DAY, Optional.of(299L)));
        assertEquals(Optional.of(300L), limits.within(Limit.DAY, Optional.empty()));
        assertEquals(Optional.of(7L), limits.within(Limit.YEAR, Optional.of(7L)));
        assertEquals(Optional.empty(), limits.within(Limit.YEAR, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, PlatformLimits.HIGHEST + 1, Long.MAX_VALUE})
    void whatIsNoLimitIsRefused(long most) {
        assertEquals(
                EscrowRefusal.VALIDATION_FAILED,
                assertThrows(Refusal.class, () -> new PlatformLimits(Map.of(Limit.DAY, most)))
                        .code());
    }
}
