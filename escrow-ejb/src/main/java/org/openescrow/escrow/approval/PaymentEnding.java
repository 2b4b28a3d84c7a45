package org.openescrow.escrow.approval;

import java.util.Currency;
import java.util.Optional;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.money.Money;

/**
 * A payment through a bank that is to end with another amount than was asked, as the bank has told it.
 *
 * @param amount what the bank has moved
 * @param reason what was found and done, 1 to 500 characters; becomes the resolution of the exceptions about it
 */
public record PaymentEnding(RequestNo payment, Money amount, String reason) implements Proposal {
    /** The same as others read it from a proposal. */
    static PaymentEnding of(String subject, String details, String reason) {
        String[] words = details.split(" ", 2);
        Money amount = new Money(Long.parseLong(words[0]), Currency.getInstance(words[1]));
        return new PaymentEnding(new RequestNo(subject), amount, reason);
    }

    @Override
    public ProposalKind kind() {
        return ProposalKind.PAYMENT_ENDING;
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(payment.value());
    }

    @Override
    public Optional<String> details() {
        return Optional.of(amount.toString());
    }
}
