package org.openescrow.escrow.recharge;

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
 * The door for the institution's own people to the recharges of all platforms. Reads only. Refuses
 * {@link EscrowRefusal#ORDER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RechargeDesk {
    @Inject
    RechargeRows rows;

    /** What has succeeded of the orders since a moment, at most a day ago, by the hour of the order. */
    public List<HourTotal> byHour(Instant from) {
        return rows.byHour(from);
    }

    /** Newest first. */
    public List<OfPlatform<RechargeView>> recharges(RechargeSearch search, Part part) {
        return rows.listAll(search, part).stream()
                .map(order -> new OfPlatform<>(order.platformNo(), order.view()))
                .toList();
    }

    public RechargeFile recharge(RechargeId id) {
        RechargeOrder order = rows.read(id).orElseThrow(() -> new Refusal(EscrowRefusal.ORDER_UNKNOWN));
        List<RechargeStep> steps =
                rows.steps(id).stream().map(RechargeOrderEvent::step).toList();
        return new RechargeFile(order.platformNo(), order.view(), steps);
    }
}
