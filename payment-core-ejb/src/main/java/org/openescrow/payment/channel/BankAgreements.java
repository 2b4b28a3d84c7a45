package org.openescrow.payment.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.function.Function;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to agreements with banks. {@link #request} stores one within the caller's transaction; the others call the
 * bank and must be called without one.
 *
 * <p>{@link #request} refuses {@link PaymentRefusal#CHANNEL_CLOSED} where the channel takes no new orders. The others
 * refuse {@link PaymentRefusal#BANK_NO_ANSWER} where the bank cannot be understood: calling again with the
 * same request number is safe.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BankAgreements {
    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @Inject
    ChannelTurns turns;

    @Inject
    InstantSource clock;

    /** Stores that an agreement is wanted; nothing is asked of the bank yet. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public RequestNo request(ChannelCode channel) {
        turns.requireOpen(channel);
        RequestNo requestNo = RequestNo.next();
        book.store(new BankAgreement(requestNo, channel, clock.instant()));
        return requestNo;
    }

    /** Asks the bank to sign; it sends a code to the user's phone. Answers SMS_SENT or REFUSED. */
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        return ask(requestNo, bank -> bank.sign(requestNo, holder));
    }

    /** Passes the user's code on. Answers SIGNED, CODE_WRONG, CODE_EXPIRED or REFUSED. */
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        return ask(requestNo, bank -> bank.confirm(requestNo, code));
    }

    /** Ends the agreement at the bank. Answers TERMINATED. */
    public SigningAnswer terminate(RequestNo requestNo) {
        return ask(requestNo, bank -> bank.terminate(requestNo));
    }

    private SigningAnswer ask(RequestNo requestNo, Function<BankChannel, SigningAnswer> question) {
        BankChannel bank = channels.get(book.agreement(requestNo).channel());
        SigningAnswer answer = question.apply(bank);
        if (answer.outcome() == SigningAnswer.Outcome.NO_ANSWER) {
            throw new Refusal(PaymentRefusal.BANK_NO_ANSWER);
        }
        book.learn(requestNo, answer);
        return answer;
    }
}
