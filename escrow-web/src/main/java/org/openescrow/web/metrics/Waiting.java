package org.openescrow.web.metrics;

import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.notification.delivery.OutboxFigures;
import org.openescrow.payment.channel.ChannelFigures;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.ledger.check.VerificationFigures;
import org.openescrow.payment.ledger.check.Verifications;

/**
 * What is waiting, and how far the books are proven: figures out of the database and the queue, read at most once in
 * five seconds however often somebody looks. While they cannot be read they are absent, and
 * {@code escrow_figures_readable} is 0.
 */
@ApplicationScoped
class Waiting {
    private static final System.Logger LOG = System.getLogger(Waiting.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);

    private InstantSource clock;
    private ChannelFigures channel;
    private OutboxFigures outbox;
    private Verifications verifications;
    private Instant readAt = Instant.MIN;
    private @Nullable Figures figures;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    Waiting() {}

    @Inject
    Waiting(InstantSource clock, ChannelFigures channel, OutboxFigures outbox, Verifications verifications) {
        this.clock = clock;
        this.channel = channel;
        this.outbox = outbox;
        this.verifications = verifications;
    }

    private record Figures(
            ChannelFigures.Unsettled bank,
            OutboxFigures.Backlog outbox,
            int callbacks,
            int deadLetters,
            VerificationFigures books) {}

    /** Puts the gauges up; once. */
    void register(Registry registry) {
        registry.gauge(
                "escrow_figures_readable",
                "Whether the figures of what is waiting could be read.",
                now -> now.call(current().isPresent() ? 1 : 0));
        registry.gauge(
                "escrow_bank_payments_open",
                "Orders under way: payments that have not ended, by status.",
                now -> current().ifPresent(known -> byStatus(known, now)),
                "status");
        gauge(registry, "escrow_bank_payment_oldest_open_seconds", "Age of the oldest of them.", known -> known.bank()
                .oldest()
                .orElse(Duration.ZERO)
                .toSeconds());
        gauge(
                registry,
                "escrow_channel_exceptions_open",
                "What banks said and our books contradict.",
                known -> known.bank().exceptions());
        gauge(registry, "escrow_callbacks_waiting", "Callbacks on the queue, up to 1000.", Figures::callbacks);
        gauge(registry, "escrow_dead_letters", "Callbacks nobody could handle, up to 1000.", Figures::deadLetters);
        gauge(
                registry,
                "escrow_outbox_events_waiting",
                "Events whose deliveries are not made yet.",
                known -> known.outbox().events());
        gauge(
                registry,
                "escrow_webhooks_undelivered",
                "Deliveries that are due or tried again later.",
                known -> known.outbox().deliveries());
        gauge(registry, "escrow_outbox_lag_seconds", "By how much the latest of both is late.", known -> known.outbox()
                .lag()
                .toSeconds());
        registerBooks(registry);
    }

    private void registerBooks(Registry registry) {
        gauge(
                registry,
                "escrow_ledger_differences",
                "What the newest verification of the books has found.",
                known -> known.books().differences());
        gauge(
                registry,
                "escrow_ledger_unproven_seconds",
                "Time since the books were last verified and found right.",
                known -> known.books().unproven().toSeconds());
        gauge(
                registry,
                "escrow_ledger_unsealed_seconds",
                "Age of the oldest transaction that waits for its seal.",
                known -> known.books().unsealed().toSeconds());
    }

    private void gauge(Registry registry, String name, String help, ToDoubleFunction<Figures> figure) {
        registry.gauge(name, help, now -> current().ifPresent(known -> now.call(figure.applyAsDouble(known))));
    }

    private static void byStatus(Figures known, GaugeWithCallback.Callback now) {
        Map<PaymentStatus, Long> open = known.bank().open();
        for (PaymentStatus status : PaymentStatus.values()) {
            if (!status.isFinal()) {
                now.call(open.getOrDefault(status, 0L), status.name());
            }
        }
    }

    private synchronized Optional<Figures> current() {
        Instant now = clock.instant();
        if (readAt.plus(FRESH).isBefore(now)) {
            readAt = now;
            figures = read();
        }
        return Optional.ofNullable(figures);
    }

    private @Nullable Figures read() {
        try {
            return new Figures(
                    channel.unsettled(),
                    outbox.backlog(),
                    channel.waitingCallbacks(),
                    channel.deadLetters(),
                    verifications.figures());
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.WARNING, "what is waiting cannot be counted", away);
            return null;
        }
    }
}
