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
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;
import org.openescrow.payment.money.Money;

/**
 * Applies news about a payment, whichever road it came by: the bank's answer, its callback, our query, its statement.
 * In one transaction the bank's words are kept, the payment moves, the ledger posts, and {@link BankPaymentSettled} is
 * fired; news that comes twice or late changes nothing. What contradicts our books is written down as a
 * {@link ChannelException} and never booked.
 */
@ApplicationScoped
@Transactional
class Settlement {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Clearing clearing;

    @Inject
    ChannelExceptions exceptions;

    @Inject
    Event<BankPaymentSettled> settled;

    @Inject
    InstantSource clock;

    /** Applies an answer to one of our own questions. */
    void apply(RequestNo requestNo, Evidence evidence, PaymentAnswer answer) {
        BankPayment payment =
                lock(requestNo).orElseThrow(() -> new IllegalArgumentException("no payment " + requestNo));
        answer.raw().ifPresent(raw -> keep(requestNo, evidence, raw));
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
            exceptions.report(
                    channel, message.requestNo(), ExceptionKind.UNKNOWN_REQUEST_NO, "callback " + message.serial());
        }
    }

    /** Keeps the words of a statement, about payments of ours or not. */
    void keep(List<StatementLine> lines) {
        lines.forEach(line -> keep(line.requestNo(), Evidence.STATEMENT, line.raw()));
    }

    /** Keeps the bank's words about a payment unless it has said the same before. */
    private void keep(RequestNo requestNo, Evidence evidence, String raw) {
        boolean said = !entityManager
                .createQuery(
                        "select e.id from BankEvidence e where e.requestNo = :requestNo and e.digest = :digest",
                        Long.class)
                .setParameter("requestNo", requestNo.value())
                .setParameter("digest", BankEvidence.digestOf(raw))
                .getResultList()
                .isEmpty();
        if (!said) {
            entityManager.persist(new BankEvidence(requestNo, evidence, raw, clock.instant()));
        }
    }

    /**
     * Ends an open payment, which the caller has locked, with what the bank has moved instead of its amount. Decided by
     * people: {@link WrongAmounts}.
     */
    void end(BankPayment payment, Told told) {
        payment.movedInstead(told.amount());
        move(payment, PaymentStatus.SUCCEEDED, Evidence.DECISION, PaymentAnswer.of(told));
        entityManager.flush();
    }

    /** The payment as it is now, for as long as the transaction lasts. */
    Optional<BankPayment> lock(RequestNo requestNo) {
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
                        kind -> exceptions.report(
                                payment.channel(),
                                payment.requestNo(),
                                kind,
                                payment + " here, " + answer + " by " + evidence,
                                kind == ExceptionKind.WRONG_AMOUNT ? answer.told() : Optional.empty()),
                        () -> statusOf(answer.outcome())
                                .filter(payment.status().next()::contains)
                                .ifPresent(next -> move(payment, next, evidence, answer)));
        // Now, so that a conflict is seen here as what it is, and not as a commit that failed.
        entityManager.flush();
    }

    /** What in the answer cannot be true if our books are. */
    private static Optional<ExceptionKind> contradiction(BankPayment payment, PaymentAnswer answer) {
        PaymentStatus next = statusOf(answer.outcome()).orElse(payment.status());
        if (payment.status().isFinal() && next.isFinal() && next != payment.status()) {
            return Optional.of(ExceptionKind.CONTRADICTS_FINAL_STATE);
        }
        boolean succeeded = answer.outcome() == PaymentAnswer.Outcome.SUCCEEDED;
        // Money is booked on the right amount only; once booked, silence about the amount contradicts nothing.
        Money told = answer.amount().orElse(payment.status().isFinal() ? payment.moved() : Money.zero(Money.CNY));
        return succeeded && !told.equals(payment.moved()) ? Optional.of(ExceptionKind.WRONG_AMOUNT) : Optional.empty();
    }

    private void move(BankPayment payment, PaymentStatus next, Evidence evidence, PaymentAnswer answer) {
        Instant now = clock.instant();
        PaymentStatus before = payment.status();
        payment.moveTo(next, answer, now);
        entityManager.persist(new BankPaymentEvent(payment, before, evidence, now).because(answer.reason()));
        if (next.isFinal()) {
            settled.fire(new BankPaymentSettled(payment.requestNo(), book(payment), answer.reason(), now));
        }
    }

    /** Where the money is now: where it should be, in suspense, or where it was. */
    private Outcome book(BankPayment payment) {
        boolean succeeded = payment.status() == PaymentStatus.SUCCEEDED;
        Optional<String> suspended = succeeded ? clearing.moved(payment) : clearing.notMoved(payment);
        suspended.ifPresent(why -> exceptions.report(
                payment.channel(),
                payment.requestNo(),
                ExceptionKind.HELD_IN_SUSPENSE,
                payment.amount() + " for account " + payment.account() + ": " + why));
        return suspended.isPresent() ? Outcome.SUSPENDED : succeeded ? Outcome.SUCCEEDED : Outcome.FAILED;
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
