package org.openescrow.payment.channel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;

/**
 * What a bank says of a payment.
 *
 * @param outcome what became of it
 * @param reason the bank's word for a failure; of a longer one the first 64 characters
 * @param amount the amount that the bank speaks of; absent where it names none
 * @param bankSerial the bank's own number of the movement; of a longer one the first 64 characters
 * @param raw what the bank said, word for word; absent where it said nothing
 */
public record PaymentAnswer(
        Outcome outcome,
        @Nullable String reason,
        Optional<Money> amount,
        @Nullable String bankSerial,
        Optional<String> raw) {

    /** What a bank says is kept in columns of this width. */
    private static final int LONGEST_WORD = 64;

    public PaymentAnswer {
        reason = bounded(reason);
        bankSerial = bounded(bankSerial);
    }

    /** An answer whose words are kept elsewhere, as those of a callback, or were never written. */
    public PaymentAnswer(Outcome outcome, @Nullable String reason, Optional<Money> amount, @Nullable String serial) {
        this(outcome, reason, amount, serial, Optional.empty());
    }

    private static @Nullable String bounded(@Nullable String word) {
        return word == null || word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }

    /** What became of a payment, as far as the bank lets us know. */
    public enum Outcome {
        ACCEPTED,
        SUCCEEDED,
        FAILED,
        /** The bank promises never to execute this request number. */
        CLOSED,
        /** The bank has not seen this request number so far; it may still be on its way. */
        NOT_SEEN,
        /** Nothing understandable came back. */
        NO_ANSWER
    }

    public static PaymentAnswer of(Outcome outcome) {
        return new PaymentAnswer(outcome, null, Optional.empty(), null);
    }

    /** What the bank has told before and people have found to be so. */
    static PaymentAnswer of(Told told) {
        return new PaymentAnswer(
                Outcome.SUCCEEDED, ExceptionKind.WRONG_AMOUNT.name(), Optional.of(told.amount()), told.serial());
    }

    /** What the bank says that it has moved, where it names something that can be booked. */
    Optional<Told> told() {
        return amount.filter(Money::isPositive).map(money -> new Told(money, bankSerial));
    }

    /** The same, with the bank's own words. */
    public PaymentAnswer inTheWords(String words) {
        return new PaymentAnswer(outcome, reason, amount, bankSerial, Optional.of(words));
    }

    /** Outcome and amount, for people who compare. */
    @Override
    public String toString() {
        return outcome + amount.map(money -> " " + money).orElse("");
    }
}
