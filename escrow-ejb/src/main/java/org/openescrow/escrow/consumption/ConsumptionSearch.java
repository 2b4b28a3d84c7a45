package org.openescrow.escrow.consumption;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.platform.PlatformNo;

/**
 * Which consumptions of which platforms an operator looks for.
 *
 * @param platforms empty for all; an order number is only looked for where they are named, since platforms make
 *     their own
 */
public record ConsumptionSearch(Optional<List<PlatformNo>> platforms, ConsumptionFilter orders) {
    public ConsumptionSearch {
        platforms = platforms.map(List::copyOf);
    }

    Optional<List<String>> platformNos() {
        return platforms.map(named -> named.stream().map(PlatformNo::value).toList());
    }
}
