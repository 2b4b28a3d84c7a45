package org.openescrow.escrow.approval;

import java.util.Optional;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/**
 * Money that is moved by hand, from one account to another.
 *
 * @param from the account to debit
 * @param to the account to credit, another one
 * @param amount more than zero
 * @param reason why, 1 to 500 characters; part of what is approved
 */
public record Adjustment(AccountNo from, AccountNo to, Money amount, String reason) implements Proposal {
    @Override
    public ProposalKind kind() {
        return ProposalKind.ADJUSTMENT;
    }

    @Override
    public Optional<String> subject() {
        return Optional.empty();
    }

    Transfer transfer() {
        return new Transfer(from, to, amount);
    }
}
