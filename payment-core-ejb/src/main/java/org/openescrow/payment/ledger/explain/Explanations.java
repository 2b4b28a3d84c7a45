package org.openescrow.payment.ledger.explain;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.hold.Holds;
import org.openescrow.payment.refusal.PaymentRefusal;

/** The door to explanations of balances. Refuses {@link PaymentRefusal#ACCOUNT_UNKNOWN}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Explanations {
    private static final int MOST = 1_000;

    @Inject
    LedgerBooks books;

    @Inject
    Holds holds;

    /**
     * Explains an account.
     *
     * @param lines how many entries and how many holds to show at the most, 1 to 1000
     */
    public Explanation explain(AccountNo account, int lines) {
        int most = Math.min(Math.max(lines, 1), MOST);
        return new Explanation(
                books.balance(account), books.entries(account, Long.MAX_VALUE, most), holds.open(account, most));
    }
}
