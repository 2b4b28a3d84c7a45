package org.openescrow.web.console.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.bankdesk.ChannelDay;
import org.openescrow.escrow.consumption.ConsumptionDesk;
import org.openescrow.escrow.notification.delivery.DeliveryDesk;
import org.openescrow.escrow.order.HourTotal;
import org.openescrow.escrow.recharge.RechargeDesk;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.TrialBalance;
import org.openescrow.payment.ledger.check.VerificationView;
import org.openescrow.payment.ledger.check.Verifications;

/** The figures of the first page, read together and kept for some seconds, however many people look at them. */
@ApplicationScoped
public class Figures {
    private static final Duration FRESH = Duration.ofSeconds(20);
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Inject
    RechargeDesk recharges;

    @Inject
    ConsumptionDesk consumptions;

    @Inject
    BankDesk bank;

    @Inject
    DeliveryDesk deliveries;

    @Inject
    LedgerBooks books;

    @Inject
    Verifications verifications;

    @Inject
    InstantSource clock;

    private @Nullable Snapshot kept;

    /**
     * How things were at a moment.
     *
     * @param unknown how many payments nobody knows the end of; as many as are counted, at the most
     * @param webhookWait how long the longest due delivery has been waiting
     */
    public record Snapshot(
            Instant at,
            TrialBalance balance,
            List<HourTotal> recharges,
            List<HourTotal> consumptions,
            List<ChannelDay> channels,
            int unknown,
            int exceptions,
            int deadLetters,
            Optional<Duration> webhookWait,
            Optional<VerificationView> check) {}

    /** The figures, at most some seconds old. */
    public synchronized Snapshot now() {
        Instant now = clock.instant();
        Snapshot last = kept;
        if (last == null || now.isAfter(last.at().plus(FRESH))) {
            last = read(now);
            kept = last;
        }
        return last;
    }

    private Snapshot read(Instant now) {
        Instant midnight =
                now.atZone(BEIJING).toLocalDate().atStartOfDay(BEIJING).toInstant();
        return new Snapshot(
                now,
                books.trialBalance(),
                recharges.byHour(midnight),
                consumptions.byHour(midnight),
                bank.since(midnight),
                bank.unknown(),
                bank.exceptions(Optional.of(ExceptionStatus.OPEN), Optional.empty(), BankDesk.MOST_COUNTED)
                        .size(),
                bank.deadLetters(Optional.empty(), BankDesk.MOST_COUNTED).size(),
                deliveries.longestWait(),
                verifications.latest().stream().findFirst());
    }
}
