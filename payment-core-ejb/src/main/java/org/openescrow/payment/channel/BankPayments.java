package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.openescrow.payment.channel.PaymentAnswer.Outcome;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.Trace;

/**
 * The door to payments through banks, from cards and to cards. {@code request} stores a payment within the caller's
 * transaction; {@link #send} and {@link #query} ask the bank and must be called without one. How it ends is told by
 * {@link BankPaymentsSettled}, whichever road the news takes.
 *
 * <p>{@code request} refuses with {@link PaymentRefusal#AGREEMENT_NOT_ACTIVE} where the agreement is not signed, with
 * {@link PaymentRefusal#CHANNEL_CLOSED} where the bank's channel takes no new orders, and with {@link
 * PaymentRefusal#ACCOUNT_UNKNOWN}, {@link PaymentRefusal#CURRENCY_MISMATCH} and {@link PaymentRefusal#ACCOUNT_BLOCKED}
 * where the account would not take the money of a debit or give that of a credit, a credit with {@link
 * PaymentRefusal#INSUFFICIENT_FUNDS} besides. {@link #query} and {@link #view} refuse {@link
 * PaymentRefusal#BANK_PAYMENT_UNKNOWN}, and {@link #query} {@link PaymentRefusal#BANK_NO_ANSWER}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankPayments {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @Inject
    ChannelTurns turns;

    @Inject
    Settlement settlement;

    @Inject
    Clearing clearing;

    @Inject
    QuerySchedule schedule;

    @Inject
    InstantSource clock;

    /**
     * Stores a debit of a card that is to be made; nothing is asked of the bank yet. Should the account be blocked
     * meanwhile, the money goes to the bank's suspense account.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RequestNo request(DebitRequest request) {
        clearing.requireTakes(request.account(), request.amount());
        ChannelCode channel = open(request.agreement());
        return stored(BankPayment.debit(channel, request, clock.instant()));
    }

    /**
     * Stores a credit to a card that is to be made, and takes the money out of the account; nothing is asked of the
     * bank yet. Should the bank not do it, the money comes back.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RequestNo request(CreditRequest request) {
        ChannelCode channel = open(request.agreement());
        BankPayment credit = BankPayment.credit(channel, request, clock.instant());
        clearing.takeOut(credit);
        return stored(credit);
    }

    /**
     * Asks the bank to move the money. Returns whatever the bank says: accepted, done, refused, or nothing at all, in
     * which case the payment is UNKNOWN and the {@link Sweeper} finds out. Called again it asks what became of the
     * payment first, and asks for it again only where the bank has not seen it.
     */
    public void send(RequestNo requestNo) {
        BankPayment payment = book.payment(requestNo);
        switch (payment.status()) {
            case REQUESTED -> order(payment);
            case UNKNOWN -> {
                if (ask(payment).outcome() == Outcome.NOT_SEEN) {
                    order(payment);
                }
            }
            case ACCEPTED, SUCCEEDED, FAILED -> {
                // The bank has it, and will say more by itself or when the sweeper asks.
            }
        }
    }

    /** Asks the bank at once what became of a payment, also one that has ended; answers the payment as it is then. */
    public PaymentView query(RequestNo requestNo) {
        BankPayment payment = known(requestNo);
        if (ask(payment).outcome() == Outcome.NO_ANSWER) {
            throw new Refusal(PaymentRefusal.BANK_NO_ANSWER);
        }
        return view(requestNo);
    }

    /** The payment as it is. */
    public PaymentView view(RequestNo requestNo) {
        return known(requestNo).view();
    }

    private BankPayment known(RequestNo requestNo) {
        return book.find(requestNo).orElseThrow(() -> new Refusal(PaymentRefusal.BANK_PAYMENT_UNKNOWN));
    }

    /** The channel of an agreement by which something new may be ordered. */
    private ChannelCode open(RequestNo agreement) {
        ChannelCode channel = signed(agreement).channel();
        turns.requireOpen(channel);
        return channel;
    }

    private BankAgreement signed(RequestNo requestNo) {
        BankAgreement agreement = book.agreement(requestNo);
        if (agreement.status() != AgreementStatus.SIGNED) {
            throw new Refusal(PaymentRefusal.AGREEMENT_NOT_ACTIVE);
        }
        return agreement;
    }

    private RequestNo stored(BankPayment payment) {
        payment.askAgainAt(clock.instant().plus(schedule.pauseAfter(0)));
        book.store(payment);
        return payment.requestNo();
    }

    private PaymentAnswer ask(BankPayment payment) {
        return apply(payment, Evidence.QUERY, channels.get(payment.channel()).query(payment.requestNo()));
    }

    private void order(BankPayment payment) {
        BankChannel bank = channels.get(payment.channel());
        keepFromBeingClosedMeanwhile(payment, bank);
        String token = book.agreement(payment.agreement()).token().orElseThrow();
        RequestNo requestNo = payment.requestNo();
        LogContext.put(LogContext.Field.BANK_REQUEST_NO, requestNo.value());
        Trace.remember(requestNo.value());
        PaymentAnswer answer =
                switch (payment.direction()) {
                    case DEBIT -> bank.debit(new DebitOrder(requestNo, token, payment.amount()));
                    case CREDIT -> bank.credit(new CreditOrder(requestNo, token, payment.amount()));
                };
        apply(payment, Evidence.ANSWER, answer);
    }

    /** The sweeper closes what the bank has not seen, so it must not ask while the order may be on its way. */
    private void keepFromBeingClosedMeanwhile(BankPayment payment, BankChannel bank) {
        Instant now = clock.instant();
        boolean early = payment.nextQueryAt()
                .filter(next -> !next.isAfter(now.plus(bank.patience())))
                .isPresent();
        if (early) {
            Conflicts.repeat(() -> book.postponeQuery(payment.requestNo(), now.plus(schedule.pauseAfter(0))));
        }
    }

    private PaymentAnswer apply(BankPayment payment, Evidence evidence, PaymentAnswer answer) {
        Conflicts.repeat(() -> settlement.apply(payment.requestNo(), evidence, answer));
        return answer;
    }
}
