package org.openescrow.escrow.card;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SigningAnswer.Outcome;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to card bindings. Both steps ask the bank between two short transactions, so they run without one of the
 * caller's. A platform finds its own bindings only.
 *
 * <p>{@link #bind} refuses, in this order: a request key that came with other content
 * ({@link EscrowRefusal#IDEMPOTENCY_KEY_REUSED}), {@link EscrowRefusal#SERVICE_NOT_PERMITTED}, what
 * {@link org.openescrow.escrow.wallet.Wallets#requireOpen} refuses, {@link EscrowRefusal#CARD_HOLDER_MISMATCH},
 * {@link EscrowRefusal#CARD_ALREADY_BOUND}, {@link PaymentRefusal#CHANNEL_CLOSED}; then, by the bank's word,
 * {@link EscrowRefusal#CARD_HOLDER_MISMATCH} or {@link EscrowRefusal#CARD_REFUSED}.
 *
 * <p>{@link #verify} refuses {@link EscrowRefusal#CARD_BINDING_UNKNOWN}, what the wallet refuses,
 * {@link EscrowRefusal#CARD_ALREADY_BOUND}, {@link EscrowRefusal#SMS_CODE_WRONG},
 * {@link EscrowRefusal#SMS_CODE_EXPIRED}, {@link EscrowRefusal#SMS_ATTEMPTS_EXCEEDED} after five codes,
 * {@link EscrowRefusal#CARD_REFUSED}. A binding that has ended repeats the refusal that it ended with.
 *
 * <p>Both pass {@link PaymentRefusal#BANK_NO_ANSWER} on: nothing is decided then, and the same call may be made again.
 * A code counts as tried even so, since the bank may have seen it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CardBindings {
    @Inject
    BindingBook book;

    @Inject
    BankAgreements bank;

    /** Compares the card's holder with the wallet's user, then has the bank send its code; answers SMS_SENT. */
    public BindingView bind(CardBindingCommand command) {
        BindingStep asked = Conflicts.repeat(() -> book.request(command));
        if (asked.view().status() != BindingStatus.REQUESTED) {
            return end(asked);
        }
        SigningAnswer answer = bank.sign(asked.bankRequestNo(), holder(command));
        return end(learn(command.platform(), asked, answer));
    }

    /** The binding as it is, whatever became of it. */
    public BindingView binding(PlatformNo platform, BindingId id) {
        return book.read(platform, id);
    }

    /** Passes the user's code on to the bank; answers BOUND with the agreement number, also when asked again. */
    public BindingView verify(PlatformNo platform, BindingId id, SmsCode code) {
        BindingStep tried = Conflicts.repeat(() -> book.attempt(platform, id));
        if (tried.isFinal()) {
            return end(tried);
        }
        SigningAnswer answer =
                bank.confirm(tried.bankRequestNo(), new org.openescrow.payment.channel.SmsCode(code.value()));
        if (answer.outcome() == Outcome.CODE_WRONG) {
            throw new Refusal(
                    EscrowRefusal.SMS_CODE_WRONG,
                    EscrowRefusal.SMS_CODE_WRONG.meaning() + " Attempts left: " + tried.attemptsLeft() + ".");
        }
        BindingStep verified = learn(platform, tried, answer);
        if (!verified.isFinal()) {
            // The bank said something that is no answer to a code.
            throw new Refusal(PaymentRefusal.BANK_NO_ANSWER);
        }
        return end(verified);
    }

    private BindingStep learn(PlatformNo platform, BindingStep step, SigningAnswer answer) {
        return Conflicts.repeat(() -> book.learn(platform, step.view().id(), answer));
    }

    private BindingView end(BindingStep step) {
        if (step.failure().equals(Optional.of(EscrowRefusal.CARD_ALREADY_BOUND))) {
            // Signed at the bank, and one too many: nothing of ours will ever use it. Ending it twice is the same.
            bank.terminate(step.bankRequestNo());
        }
        return step.viewOrRefusal();
    }

    private static CardHolder holder(CardBindingCommand command) {
        Person person = command.holder();
        return new CardHolder(
                command.cardNo().value(),
                person.name().value(),
                person.idCardNo().value(),
                person.mobile().value());
    }
}
