package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/**
 * A payment through a bank, as shown.
 *
 * @param reference what for; also the reference of its ledger transactions
 * @param account the account that is credited by a debit of the card, or pays for a credit to it
 * @param movedInstead what the bank has moved where that is not the amount, and people have ended the payment with it
 * @param reason the bank's word for a failure; {@code WRONG_AMOUNT} where it was ended with another amount
 * @param bankSerial the bank's own number of the movement
 * @param finishedAt when we learned how it ended
 * @param nextQueryAt when the bank is asked next; absent once it has ended
 */
public record PaymentView(
        RequestNo requestNo,
        ChannelCode channel,
        Direction direction,
        Reference reference,
        AccountNo account,
        Money amount,
        Optional<Money> movedInstead,
        PaymentStatus status,
        Optional<String> reason,
        Optional<String> bankSerial,
        Instant requestedAt,
        Optional<Instant> finishedAt,
        Optional<Instant> nextQueryAt) {

    /** What the bank's book has, or is to have. */
    public Money moved() {
        return movedInstead.orElse(amount);
    }
}
