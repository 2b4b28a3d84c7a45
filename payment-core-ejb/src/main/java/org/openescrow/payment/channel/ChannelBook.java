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
    InstantSource clock;

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
        BankPayment payment = entityManager.find(BankPayment.class, requestNo.value());
        if (payment == null) {
            throw new IllegalArgumentException("no payment " + requestNo);
        }
        return payment;
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
        due.forEach(payment -> payment.asked(now));
        return due;
    }
}
