package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.channel.ChannelException.Kind;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/**
 * Applies news about a payment, whichever road it came by: the bank's answer, its callback, our query. In one
 * transaction the payment moves, the ledger posts, and {@link BankPaymentSettled} is fired; news that comes twice or
 * late changes nothing. What contradicts our books is written down as a {@link ChannelException} and never booked.
 */
@ApplicationScoped
@Transactional
class Settlement {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Ledger ledger;

    @Inject
    PaymentAccounts accounts;

    @Inject
    Event<BankPaymentSettled> settled;

    @Inject
    InstantSource clock;

    /** Applies an answer to one of our own questions. */
    void apply(RequestNo requestNo, Evidence evidence, PaymentAnswer answer) {
        BankPayment payment =
                lock(requestNo).orElseThrow(() -> new IllegalArgumentException("no payment " + requestNo));
        apply(payment, evidence, answer);
    }

    /** Applies a callback; the same message again changes nothing. */
    void apply(ChannelCode channel, CallbackMessage message, String raw) {
        Optional<BankPayment> payment = lock(message.requestNo());
        if (isHandled(channel, message)) {
            return;
        }
        entityManager.persist(new ChannelCallback(channel, message, raw, clock.instant()));
        if (payment.isPresent() && payment.get().channel().equals(channel)) {
            apply(payment.get(), Evidence.CALLBACK, message.answer());
        } else {
            report(channel, message.requestNo(), Kind.UNKNOWN_REQUEST_NO, "callback " + message.serial());
        }
    }

    private Optional<BankPayment> lock(RequestNo requestNo) {
        BankPayment payment = entityManager.find(BankPayment.class, requestNo.value(), LockModeType.PESSIMISTIC_WRITE);
        if (payment != null) {
            entityManager.refresh(payment);
        }
        return Optional.ofNullable(payment);
    }

    private boolean isHandled(ChannelCode channel, CallbackMessage message) {
        return !entityManager
                .createQuery(
                        "select c.id from ChannelCallback c where c.channel = :channel and c.serial = :serial",
                        Long.class)
                .setParameter("channel", channel.value())
                .setParameter("serial", message.serial())
                .getResultList()
                .isEmpty();
    }

    private void apply(BankPayment payment, Evidence evidence, PaymentAnswer answer) {
        contradiction(payment, answer)
                .ifPresentOrElse(
                        kind -> report(payment, kind, payment + " here, " + answer + " by " + evidence),
                        () -> statusOf(answer.outcome())
                                .filter(payment.status().next()::contains)
                                .ifPresent(next -> move(payment, next, evidence, answer)));
        // Now, so that a conflict is seen here as what it is, and not as a commit that failed.
        entityManager.flush();
    }

    /** What in the answer cannot be true if our books are. */
    private static Optional<Kind> contradiction(BankPayment payment, PaymentAnswer answer) {
        PaymentStatus next = statusOf(answer.outcome()).orElse(payment.status());
        if (payment.status().isFinal() && next.isFinal() && next != payment.status()) {
            return Optional.of(Kind.CONTRADICTS_FINAL_STATE);
        }
        boolean succeeded = answer.outcome() == PaymentAnswer.Outcome.SUCCEEDED;
        // Money is booked on the right amount only; once booked, silence about the amount contradicts nothing.
        Money told = answer.amount().orElse(payment.status().isFinal() ? payment.amount() : Money.zero(Money.CNY));
        return succeeded && !told.equals(payment.amount()) ? Optional.of(Kind.WRONG_AMOUNT) : Optional.empty();
    }

    private void move(BankPayment payment, PaymentStatus next, Evidence evidence, PaymentAnswer answer) {
        Instant now = clock.instant();
        PaymentStatus before = payment.status();
        payment.moveTo(next, answer, now);
        entityManager.persist(new BankPaymentEvent(payment, before, evidence, now).because(answer.reason()));
        if (next == PaymentStatus.SUCCEEDED) {
            book(payment);
        }
        if (next.isFinal()) {
            boolean succeeded = next == PaymentStatus.SUCCEEDED;
            settled.fire(new BankPaymentSettled(payment.requestNo(), succeeded, answer.reason(), now));
        }
    }

    private void book(BankPayment payment) {
        AccountNo clearing = accounts.open(
                AccountKind.BANK_CLEARING, new OwnerReference(payment.channel().value()));
        ledger.post(Posting.of(
                TransactionKind.RECHARGE,
                payment.reference(),
                new Transfer(clearing, payment.account(), payment.amount())));
    }

    private void report(BankPayment payment, Kind kind, String detail) {
        report(payment.channel(), payment.requestNo(), kind, detail);
    }

    /** Once for each kind of contradiction: the bank may repeat itself for days. */
    private void report(ChannelCode channel, RequestNo requestNo, Kind kind, String detail) {
        List<Long> known = entityManager
                .createQuery(
                        "select e.id from ChannelException e"
                                + " where e.channel = :channel and e.requestNo = :requestNo and e.kind = :kind",
                        Long.class)
                .setParameter("channel", channel.value())
                .setParameter("requestNo", requestNo.value())
                .setParameter("kind", kind)
                .getResultList();
        if (known.isEmpty()) {
            entityManager.persist(new ChannelException(channel, requestNo, kind, detail, clock.instant()));
        }
    }

    /** What the answer makes of a payment; empty where it says nothing new. */
    private static Optional<PaymentStatus> statusOf(PaymentAnswer.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Optional.of(PaymentStatus.ACCEPTED);
            case SUCCEEDED -> Optional.of(PaymentStatus.SUCCEEDED);
            case FAILED, CLOSED -> Optional.of(PaymentStatus.FAILED);
            case NO_ANSWER -> Optional.of(PaymentStatus.UNKNOWN);
            case NOT_SEEN -> Optional.empty();
        };
    }
}
