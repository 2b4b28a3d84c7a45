package org.openescrow.escrow.limit;

import java.util.Locale;

/** What is limited, in the order in which a purchase is held against it. */
public enum Limit {
    /** The amount of one purchase. */
    SINGLE("for one purchase"),
    DAY("a day"),
    MONTH("a month"),
    YEAR("a year"),
    /** All that was ever paid from the wallet. */
    TOTAL("since its opening"),
    /** How many purchases, not how much. */
    DAY_COUNT("a day");

    private final String span;

    Limit(String span) {
        this.span = span;
    }

    /** The last part of the name by which it is configured. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Says so much, and what is left of it. */
    String words(long most, long left) {
        String unit = this == DAY_COUNT ? " purchases" : " fen";
        return "The wallet's limit " + span + " is " + most + unit + "; " + left + unit + " are left.";
    }

    /** The field of a purchase that goes over it. */
    String field() {
        return this == DAY_COUNT ? "walletId" : "amount.value";
    }
}
