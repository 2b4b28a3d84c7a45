package org.openescrow.escrow.recharge;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * Which recharges of which platforms an operator looks for.
 *
 * @param platforms empty for all; an order number is only looked for where they are named, since platforms make
 *     their own
 */
public record RechargeSearch(Optional<List<PlatformNo>> platforms, RechargeFilter orders) {
    public RechargeSearch {
        platforms = platforms.map(List::copyOf);
    }

    Optional<List<String>> platformNos() {
        return platforms.map(named -> named.stream().map(PlatformNo::value).toList());
    }
}
