package org.openescrow.payment.ledger.seal;

import java.util.List;

/**
 * A ledger transaction in the words that are hashed. Needs nothing but the JDK, because an auditor's computer has no
 * more.
 *
 * @param kind why money moved
 * @param reference what for
 * @param postedAtMillis since 1970-01-01 UTC
 * @param reverses the id of the transaction that this one undoes; 0 for none
 * @param entries in the order of their lines
 */
public record Leaf(
        long transactionId, String kind, String reference, long postedAtMillis, long reverses, List<Line> entries) {
    public Leaf {
        entries = List.copyOf(entries);
    }

    /** One entry. */
    public record Line(
            int line, long account, long position, String side, long amount, String currency, long balanceAfter) {
        String text() {
            return "\nentry|%d|%d|%d|%s|%d|%s|%d"
                    .formatted(line, account, position, side, amount, currency, balanceAfter);
        }
    }

    /** One line for the transaction, one for each entry; no value has a separator in it. */
    public String text() {
        StringBuilder text = new StringBuilder(
                "transaction|%d|%s|%s|%d|%d".formatted(transactionId, kind, reference, postedAtMillis, reverses));
        entries.forEach(entry -> text.append(entry.text()));
        return text.toString();
    }

    public Hash hash() {
        return Hash.of(text());
    }
}
