package org.openescrow.payment.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.account.PaymentAccounts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The short transactions around calls to a bank: what is written before the call and after it. The callers hold no
 * transaction while the bank is being asked.
 */
@ApplicationScoped
@Transactional
class ChannelBook {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    QuerySchedule schedule;

    @Inject
    PaymentAccounts accounts;

    @Inject
    InstantSource clock;

    /** Opens what every recharge by this bank is booked against. */
    AccountNo openClearing(ChannelCode channel) {
        return accounts.open(AccountKind.BANK_CLEARING, new OwnerReference(channel.value()));
    }

    void store(BankAgreement agreement) {
        entityManager.persist(agreement);
    }

    /** Stores a payment with the first line of its history. */
    void store(BankPayment payment) {
        entityManager.persist(payment);
        entityManager.persist(new BankPaymentEvent(payment, null, Evidence.REQUEST, clock.instant()));
    }

    /** The agreement, to read. */
    BankAgreement agreement(RequestNo requestNo) {
        BankAgreement agreement = entityManager.find(BankAgreement.class, requestNo.value());
        if (agreement == null) {
            throw new Refusal(PaymentRefusal.AGREEMENT_NOT_ACTIVE);
        }
        return agreement;
    }

    /** The payment, to read; it must exist. */
    BankPayment payment(RequestNo requestNo) {
        return find(requestNo).orElseThrow(() -> new IllegalArgumentException("no payment " + requestNo));
    }

    /** The payment, to read. */
    Optional<BankPayment> find(RequestNo requestNo) {
        return Optional.ofNullable(entityManager.find(BankPayment.class, requestNo.value()));
    }

    /** The payments of a bank with these numbers, as far as there are any. */
    Map<RequestNo, PaymentView> views(ChannelCode channel, List<RequestNo> requestNos) {
        return entityManager
                .createQuery(
                        "select p from BankPayment p where p.channel = :channel and p.requestNo in :requestNos",
                        BankPayment.class)
                .setParameter("channel", channel.value())
                .setParameter(
                        "requestNos", requestNos.stream().map(RequestNo::value).toList())
                .getResultList()
                .stream()
                .collect(Collectors.toMap(BankPayment::requestNo, BankPayment::view));
    }

    /**
     * The payments of a bank that succeeded in this time, its end not in it, as far as no statement has spoken of them:
     * one that was learned of by a statement is not in that of the day on which it was read.
     */
    List<PaymentView> succeeded(ChannelCode channel, Instant from, Instant to) {
        return entityManager
                .createQuery(
                        "select p from BankPayment p where p.channel = :channel and p.status = :succeeded"
                                + " and p.finishedAt >= :from and p.finishedAt < :to and not exists (select e.id"
                                + " from BankEvidence e where e.requestNo = p.requestNo and e.kind = :statement)"
                                + " order by p.finishedAt",
                        BankPayment.class)
                .setParameter("channel", channel.value())
                .setParameter("succeeded", PaymentStatus.SUCCEEDED)
                .setParameter("statement", Evidence.STATEMENT)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(BankPayment::view)
                .toList();
    }

    /** Puts the next question about an open payment off to this time. */
    void postponeQuery(RequestNo requestNo, Instant next) {
        BankPayment payment = payment(requestNo);
        entityManager.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        payment.nextQueryAt().filter(next::isAfter).ifPresent(earlier -> payment.askAgainAt(next));
        entityManager.flush();
    }

    /** The last question had no answer: the next one comes soon, however many there were. */
    void notAnswered(RequestNo requestNo) {
        BankPayment payment = payment(requestNo);
        entityManager.refresh(payment, LockModeType.PESSIMISTIC_WRITE);
        Instant soon = clock.instant().plus(QuerySchedule.LONGEST_WITHOUT_ANSWER);
        payment.nextQueryAt().filter(soon::isBefore).ifPresent(later -> payment.askAgainAt(soon));
        entityManager.flush();
    }

    /** Takes over what the bank said of an agreement. */
    AgreementStatus learn(RequestNo requestNo, SigningAnswer answer) {
        BankAgreement agreement = agreement(requestNo);
        entityManager.refresh(agreement, LockModeType.PESSIMISTIC_WRITE);
        agreement.learn(answer, clock.instant());
        entityManager.flush();
        return agreement.status();
    }

    /**
     * Payments whose next question to the bank is due, oldest first. Rows that another node is looking at are passed
     * over, and each row's next question is put off at once, so that no two ask at the same time.
     */
    List<BankPayment> takeDue(int most) {
        Instant now = clock.instant();
        List<BankPayment> due = entityManager
                .createQuery(
                        "select p from BankPayment p where p.nextQueryAt <= :now order by p.nextQueryAt",
                        BankPayment.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("jakarta.persistence.lock.timeout", -2)
                .setMaxResults(most)
                .getResultList();
        due.forEach(payment -> payment.asked(now.plus(schedule.pauseAfter(payment.queries() + 1))));
        return due;
    }
}
