package org.openescrow.escrow.recharge;

import org.jspecify.annotations.Nullable;

/** Why a recharge did not reach the wallet, in codes that platforms may rely on whatever the bank. */
enum RechargeFailure {
    /** The card does not hold the amount. */
    INSUFFICIENT_BALANCE,
    /** The bank says no and not why. */
    DECLINED,
    /** The bank does not honour the agreement any more. */
    AGREEMENT_INVALID,
    /** The order never reached the bank, and never will. */
    NOT_EXECUTED,
    /**
     * The card was debited, but the wallet takes no money in, or the bank has taken another amount than was ordered:
     * the institution holds the money until it has decided whose it is.
     */
    HELD_IN_SUSPENSE;

    /** What the bank's word means; a word that we do not know is a plain no. */
    static RechargeFailure from(@Nullable String bankReason) {
        if (bankReason == null) {
            return NOT_EXECUTED;
        }
        return switch (bankReason) {
            // Not a bank's word but the payment core's, for an order that it had closed at the bank.
            case "NOT_EXECUTED" -> NOT_EXECUTED;
            case "INSUFFICIENT_BALANCE" -> INSUFFICIENT_BALANCE;
            case "AGREEMENT_INVALID" -> AGREEMENT_INVALID;
            default -> DECLINED;
        };
    }
}
