package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to payments on which a bank insists with another amount than was asked. Evidence never ends such a payment;
 * people do, with an amount that the bank has told of it, and with no other. Called within the caller's transaction.
 *
 * <p>Refuses {@link PaymentRefusal#BANK_PAYMENT_UNKNOWN}, {@link PaymentRefusal#BANK_PAYMENT_ENDED}, {@link
 * PaymentRefusal#CURRENCY_MISMATCH} and {@link PaymentRefusal#BANK_AMOUNT_NOT_TOLD}, in this order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WrongAmounts {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Settlement settlement;

    @Inject
    InstantSource clock;

    /** Refuses what {@link #end} would refuse now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void check(RequestNo requestNo, Money moved) {
        endable(Optional.ofNullable(entityManager.find(BankPayment.class, requestNo.value())), moved);
    }

    /**
     * Ends a payment with what the bank has moved, which goes to the bank's suspense account, and resolves the
     * exceptions that say so. It is over for the bank as well: the same words of it are no news from then on.
     *
     * @param comment what was found and done, 1 to 512 characters; becomes the resolution
     */
    public PaymentView end(RequestNo requestNo, Money moved, String comment) {
        Optional<BankPayment> locked = settlement.lock(requestNo);
        List<ChannelException> saying = endable(locked, moved);
        Optional<String> serial = saying.stream()
                .map(ChannelException::told)
                .flatMap(Optional::stream)
                .map(Told::serial)
                .filter(Objects::nonNull)
                .findFirst();
        BankPayment payment = locked.orElseThrow();
        settlement.end(payment, new Told(moved, serial.orElse(null)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        saying.forEach(one -> {
            entityManager.refresh(one, LockModeType.PESSIMISTIC_WRITE);
            // One that was resolved meanwhile keeps its words.
            one.resolve(comment, now);
        });
        entityManager.flush();
        return payment.view();
    }

    /** The exceptions, oldest first, by which the payment can be ended so. */
    private List<ChannelException> endable(Optional<BankPayment> found, Money moved) {
        BankPayment payment = found.orElseThrow(() -> new Refusal(PaymentRefusal.BANK_PAYMENT_UNKNOWN));
        if (payment.status().isFinal()) {
            throw new Refusal(PaymentRefusal.BANK_PAYMENT_ENDED);
        }
        if (!moved.currency().equals(payment.amount().currency())) {
            throw new Refusal(PaymentRefusal.CURRENCY_MISMATCH);
        }
        List<ChannelException> saying = entityManager
                .createQuery(
                        "select e from ChannelException e where e.channel = :channel and e.requestNo = :requestNo"
                                + " and e.kind in :kinds and e.toldAmount = :amount and e.toldCurrency = :currency"
                                + " order by e.id",
                        ChannelException.class)
                .setParameter("channel", payment.channel().value())
                .setParameter("requestNo", payment.requestNo().value())
                .setParameter("kinds", List.of(ExceptionKind.WRONG_AMOUNT, ExceptionKind.AMOUNT_DIFFERS))
                .setParameter("amount", moved.minorUnits())
                .setParameter("currency", moved.currency().getCurrencyCode())
                .getResultList();
        if (saying.isEmpty()) {
            throw new Refusal(PaymentRefusal.BANK_AMOUNT_NOT_TOLD);
        }
        return saying;
    }
}
