package org.openescrow.escrow.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.escrow.wallet.WalletStatus.CLOSED;
import static org.openescrow.escrow.wallet.WalletStatus.FROZEN;
import static org.openescrow.escrow.wallet.WalletStatus.OPEN;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalletStatusTest {
    private static final Map<WalletStatus, Set<WalletStatus>> ALLOWED = Map.of(
            OPEN, Set.of(FROZEN, CLOSED),
            FROZEN, Set.of(OPEN, CLOSED),
            CLOSED, Set.of());

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(WalletStatus from) {
        for (WalletStatus to : WalletStatus.values()) {
            assertEquals(
                    ALLOWED.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
    }
}
