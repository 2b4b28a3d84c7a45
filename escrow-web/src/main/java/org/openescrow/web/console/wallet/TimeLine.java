package org.openescrow.web.console.wallet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openescrow.escrow.consumption.ConsumptionDesk;
import org.openescrow.escrow.consumption.ConsumptionFilter;
import org.openescrow.escrow.consumption.ConsumptionSearch;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.recharge.RechargeDesk;
import org.openescrow.escrow.recharge.RechargeFilter;
import org.openescrow.escrow.recharge.RechargeSearch;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;

/** A wallet's orders of both kinds, on one line of time. */
@RequestScoped
public class TimeLine {
    private static final int SHOWN = 30;

    @Inject
    RechargeDesk recharges;

    @Inject
    ConsumptionDesk consumptions;

    /** An order on the line. */
    public record Moment(String kind, String id, String orderNo, Money amount, OrderStatus status, Instant at) {
        static Moment of(RechargeView order) {
            return new Moment(
                    "recharge",
                    order.id().value(),
                    order.orderNo().value(),
                    order.amount(),
                    order.status(),
                    order.createdAt());
        }

        static Moment of(ConsumptionView order) {
            return new Moment(
                    "consumption",
                    order.id().value(),
                    order.orderNo().value(),
                    order.amount(),
                    order.status(),
                    order.createdAt());
        }
    }

    /** The newest of them, newest first. */
    public List<Moment> of(WalletId wallet) {
        Part newest = new Part(Optional.empty(), SHOWN);
        var up = new RechargeSearch(
                Optional.empty(),
                new RechargeFilter(Optional.empty(), Optional.of(wallet), Optional.empty(), Period.ANY));
        var down = new ConsumptionSearch(
                Optional.empty(),
                new ConsumptionFilter(
                        Optional.empty(), Optional.of(wallet), Optional.empty(), Optional.empty(), Period.ANY));
        return Stream.concat(
                        recharges.recharges(up, newest).stream().map(order -> Moment.of(order.value())),
                        consumptions.consumptions(down, newest).stream().map(order -> Moment.of(order.value())))
                .sorted(Comparator.comparing(Moment::at).reversed())
                .limit(SHOWN)
                .toList();
    }
}
