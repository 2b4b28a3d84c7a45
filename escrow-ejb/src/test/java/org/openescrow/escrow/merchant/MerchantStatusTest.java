package org.openescrow.escrow.merchant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.escrow.merchant.MerchantStatus.ACTIVE;
import static org.openescrow.escrow.merchant.MerchantStatus.SUSPENDED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MerchantStatusTest {
    private static final Map<MerchantStatus, Set<MerchantStatus>> ALLOWED =
            Map.of(ACTIVE, Set.of(SUSPENDED), SUSPENDED, Set.of(ACTIVE));

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(MerchantStatus from) {
        for (MerchantStatus to : MerchantStatus.values()) {
            assertEquals(
                    ALLOWED.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
    }
}
