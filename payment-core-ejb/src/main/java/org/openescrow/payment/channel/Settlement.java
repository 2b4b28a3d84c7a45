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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;

/**
 * Applies news about payments, whichever road it came by: the bank's answer, its callback, our query, its statement.
 * In one transaction the bank's words are kept, the payments move, the ledger posts, and {@link BankPaymentsSettled} is
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
    Event<BankPaymentsSettled> settled;

    @Inject
    InstantSource clock;

    /** Applies an answer to one of our own questions. */
    void apply(RequestNo requestNo, Evidence evidence, PaymentAnswer answer) {
        BankPayment payment =
                lock(requestNo).orElseThrow(() -> new IllegalArgumentException("no payment " + requestNo));
        answer.raw().ifPresent(raw -> keep(requestNo, evidence, raw));
        take(List.of(new PaymentNews(payment, evidence, answer)));
    }

    /**
     * Applies callbacks; the same message again changes nothing.
     *
     * @param callbacks no two with a {@link Callback#claims claim} in common
     */
    void applyAll(List<Callback> callbacks) {
        Map<RequestNo, BankPayment> payments = lockAll(callbacks);
        Set<Callback.Name> handled = handled(callbacks);
        Instant now = clock.instant();
        List<PaymentNews> news = new ArrayList<>();
        for (Callback callback : callbacks) {
            if (handled.contains(callback.name())) {
                continue;
            }
            entityManager.persist(new ChannelCallback(callback, now));
            Optional.ofNullable(payments.get(callback.requestNo()))
                    .filter(payment -> payment.channel().equals(callback.channel()))
                    .ifPresentOrElse(
                            payment -> news.add(new PaymentNews(
                                    payment,
                                    Evidence.CALLBACK,
                                    callback.message().answer())),
                            () -> exceptions.report(
                                    callback.channel(),
                                    callback.requestNo(),
                                    ExceptionKind.UNKNOWN_REQUEST_NO,
                                    "callback " + callback.message().serial()));
        }
        take(news);
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
        take(List.of(new PaymentNews(payment, Evidence.DECISION, PaymentAnswer.of(told))));
    }

    /** The payment as it is now, for as long as the transaction lasts. */
    Optional<BankPayment> lock(RequestNo requestNo) {
        BankPayment payment = entityManager.find(BankPayment.class, requestNo.value(), LockModeType.PESSIMISTIC_WRITE);
        if (payment != null) {
            entityManager.refresh(payment);
        }
        return Optional.ofNullable(payment);
    }

    /** In ascending order, so that two who lock many wait for each other instead of deadlocking. */
    private Map<RequestNo, BankPayment> lockAll(List<Callback> callbacks) {
        return entityManager
                .createQuery(
                        "select p from BankPayment p where p.requestNo in :requestNos order by p.requestNo",
                        BankPayment.class)
                .setParameter(
                        "requestNos",
                        callbacks.stream()
                                .map(callback -> callback.requestNo().value())
                                .toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(BankPayment::requestNo, Function.identity()));
    }

    private Set<Callback.Name> handled(List<Callback> callbacks) {
        return entityManager
                .createQuery(
                        "select c from ChannelCallback c where c.serial in :serials and c.channel in :channels",
                        ChannelCallback.class)
                .setParameter(
                        "serials",
                        callbacks.stream()
                                .map(callback -> callback.message().serial())
                                .toList())
                .setParameter(
                        "channels",
                        callbacks.stream()
                                .map(callback -> callback.channel().value())
                                .collect(Collectors.toSet()))
                .getResultList()
                .stream()
                .map(ChannelCallback::name)
                .collect(Collectors.toSet());
    }

    private void take(List<PaymentNews> news) {
        Instant now = clock.instant();
        news.forEach(this::reportContradiction);
        List<PaymentNews> ended = new ArrayList<>();
        for (PaymentNews one : news) {
            Optional<PaymentStatus> next = one.next();
            next.ifPresent(status -> move(one, status, now));
            next.filter(PaymentStatus::isFinal).ifPresent(end -> ended.add(one));
        }
        if (!ended.isEmpty()) {
            settle(ended, now);
        }
        // Now, so that a conflict is seen here as what it is, and not as a commit that failed.
        entityManager.flush();
    }

    private void reportContradiction(PaymentNews news) {
        BankPayment payment = news.payment();
        news.contradiction()
                .ifPresent(kind -> exceptions.report(
                        payment.channel(),
                        payment.requestNo(),
                        kind,
                        news.compared(),
                        kind == ExceptionKind.WRONG_AMOUNT ? news.answer().told() : Optional.empty()));
    }

    private void move(PaymentNews news, PaymentStatus next, Instant now) {
        BankPayment payment = news.payment();
        PaymentAnswer answer = news.answer();
        PaymentStatus before = payment.status();
        payment.moveTo(next, answer, now);
        entityManager.persist(new BankPaymentEvent(payment, before, news.evidence(), now).because(answer.reason()));
    }

    private void settle(List<PaymentNews> ended, Instant now) {
        Map<RequestNo, String> suspended =
                clearing.book(ended.stream().map(PaymentNews::payment).toList());
        ended.stream().map(PaymentNews::payment).forEach(payment -> Optional.ofNullable(
                        suspended.get(payment.requestNo()))
                .ifPresent(why -> exceptions.report(
                        payment.channel(),
                        payment.requestNo(),
                        ExceptionKind.HELD_IN_SUSPENSE,
                        payment.amount() + " for account " + payment.account() + ": " + why)));
        settled.fire(new BankPaymentsSettled(ended.stream()
                .map(one -> new BankPaymentSettled(
                        one.payment().requestNo(),
                        outcome(one.payment(), suspended.keySet()),
                        one.answer().reason(),
                        now))
                .toList()));
    }

    /** Where the money is now: in suspense, where it should be, or where it was. */
    private static Outcome outcome(BankPayment payment, Set<RequestNo> suspended) {
        if (suspended.contains(payment.requestNo())) {
            return Outcome.SUSPENDED;
        }
        return payment.status() == PaymentStatus.SUCCEEDED ? Outcome.SUCCEEDED : Outcome.FAILED;
    }
}
