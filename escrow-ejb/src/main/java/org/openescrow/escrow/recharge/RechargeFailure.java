package org.openescrow.escrow.recharge;

import org.jspecify.annotations.Nullable;

/** Why a recharge moved no money, in codes that platforms may rely on whatever the bank. */
enum RechargeFailure {
    /** The card does not hold the amount. */
    INSUFFICIENT_BALANCE,
    /** The bank says no and not why. */
    DECLINED,
    /** The bank does not honour the agreement any more. */
    AGREEMENT_INVALID,
    /** The order never reached the bank, and never will. */
    NOT_EXECUTED;

    /** What the bank's word means; a word that we do not know is a plain no. */
    static RechargeFailure from(@Nullable String bankReason) {
        if (bankReason == null) {
            return NOT_EXECUTED;
        }
        return switch (bankReason) {
            case "INSUFFICIENT_BALANCE" -> INSUFFICIENT_BALANCE;
            case "AGREEMENT_INVALID" -> AGREEMENT_INVALID;
            default -> DECLINED;
        };
    }
}
