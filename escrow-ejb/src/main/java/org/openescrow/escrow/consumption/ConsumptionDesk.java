package org.openescrow.escrow.consumption;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to the consumptions of all platforms. Reads only. Refuses
 * {@link EscrowRefusal#ORDER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ConsumptionDesk {
    @Inject
    ConsumptionRows rows;

    /** What has succeeded of the orders since a moment, at most a day ago, by the hour of the order. */
    public List<HourTotal> byHour(Instant from) {
        return rows.byHour(from);
    }

    /** Newest first. */
    public List<OfPlatform<ConsumptionView>> consumptions(ConsumptionSearch search, Part part) {
        if (!search.orders().isPossible()) {
            return List.of();
        }
        return rows.listAll(search, part).stream().map(ConsumptionDesk::shown).toList();
    }

    public OfPlatform<ConsumptionView> consumption(ConsumptionId id) {
        return rows.read(id).map(ConsumptionDesk::shown).orElseThrow(() -> new Refusal(EscrowRefusal.ORDER_UNKNOWN));
    }

    private static OfPlatform<ConsumptionView> shown(ConsumptionOrder order) {
        return new OfPlatform<>(order.platformNo(), order.view());
    }
}
