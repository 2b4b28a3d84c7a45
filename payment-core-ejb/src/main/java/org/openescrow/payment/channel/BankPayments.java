package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to payments through banks. {@link #request} stores a payment within the caller's transaction; {@link #send}
 * asks the bank and must be called without one. How it ends is told by {@link BankPaymentSettled}, whichever road the
 * news takes.
 *
 * <p>Refuses with {@link PaymentRefusal#AGREEMENT_NOT_ACTIVE} where the agreement is not signed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankPayments {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @Inject
    Settlement settlement;

    @Inject
    InstantSource clock;

    /** Stores a debit that is to be made; nothing is asked of the bank yet. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RequestNo request(DebitRequest request) {
        BankAgreement agreement = book.agreement(request.agreement());
        if (agreement.status() != AgreementStatus.SIGNED) {
            throw new Refusal(PaymentRefusal.AGREEMENT_NOT_ACTIVE);
        }
        RequestNo requestNo = RequestNo.next();
        book.store(new BankPayment(requestNo, agreement.channel(), request, clock.instant()));
        return requestNo;
    }

    /**
     * Asks the bank for the debit. Returns whatever the bank says: accepted, done, refused, or nothing at all, in which
     * case the payment is UNKNOWN and the {@link Sweeper} finds out.
     */
    public void send(RequestNo requestNo) {
        BankPayment payment = book.payment(requestNo);
        if (payment.status().isFinal()) {
            return;
        }
        BankAgreement agreement = book.agreement(payment.agreement());
        var order = new DebitOrder(requestNo, agreement.token().orElseThrow(), payment.amount());
        PaymentAnswer answer = channels.get(payment.channel()).debit(order);
        Conflicts.repeat(() -> settlement.apply(requestNo, Evidence.ANSWER, answer));
    }
}
