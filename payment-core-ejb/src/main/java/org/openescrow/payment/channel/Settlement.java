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
        Optional<PaymentStatus> told = statusOf(answer.outcome());
        if (told.isEmpty() || told.get() == payment.status()) {
            return;
        }
        PaymentStatus next = told.get();
        if (payment.status().isFinal()) {
            if (next.isFinal()) {
                report(payment, Kind.CONTRADICTS_FINAL_STATE, payment.status() + " here, " + next + " by " + evidence);
            }
            return;
        }
        if (next == PaymentStatus.SUCCEEDED && !answer.amount().equals(Optional.of(payment.amount()))) {
            report(payment, Kind.WRONG_AMOUNT, payment.amount() + " here, " + answer.amount() + " by " + evidence);
            return;
        }
        move(payment, next, evidence, answer);
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

    private void report(ChannelCode channel, RequestNo requestNo, Kind kind, String detail) {
        entityManager.persist(new ChannelException(channel, requestNo, kind, detail, clock.instant()));
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
