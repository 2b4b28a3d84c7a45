package org.openescrow.payment.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of account. The kind decides the normal side (the one that makes the balance grow) and whether the balance
 * may go below zero.
 */
public enum AccountKind {
    /** Money of one user; a liability of the institution, never below zero. */
    USER(10, Side.CREDIT, false),
    /** To-be-settled account: what is owed to a merchant until settlement; never below zero. */
    MERCHANT_SETTLEMENT(20, Side.CREDIT, false),
    /** What a bank holds for us, one account a channel; its twin is the bank's own book. */
    BANK_CLEARING(30, Side.DEBIT, true),
    /** What the institution has earned. */
    FEE_INCOME(40, Side.CREDIT, false),
    /** Money that has come and whose owner is not known yet. */
    SUSPENSE(50, Side.CREDIT, true),
    /** Money on its way from accounts to cards, one account a channel: it has left the one and may not have arrived. */
    PAYOUT_IN_TRANSIT(60, Side.CREDIT, false);

    private final int prefix;
    private final Side normalSide;
    private final boolean overdraft;

    AccountKind(int prefix, Side normalSide, boolean overdraft) {
        this.prefix = prefix;
        this.normalSide = normalSide;
        this.overdraft = overdraft;
    }

    /** The kind whose numbers begin with these two digits. */
    static Optional<AccountKind> of(int prefix) {
        return Stream.of(values()).filter(kind -> kind.prefix == prefix).findFirst();
    }

    /** The first two digits of the numbers of such accounts. */
    public int prefix() {
        return prefix;
    }

    public Side normalSide() {
        return normalSide;
    }

    public boolean mayGoBelowZero() {
        return overdraft;
    }
}
