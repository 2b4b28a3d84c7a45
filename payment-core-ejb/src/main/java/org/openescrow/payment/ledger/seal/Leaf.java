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
        private void write(StringBuilder text) {
            text.append("\nentry|").append(line);
            text.append('|').append(account).append('|').append(position);
            text.append('|').append(side).append('|').append(amount);
            text.append('|').append(currency).append('|').append(balanceAfter);
        }
    }

    /** One line for the transaction, one for each entry; no value has a separator in it. */
    public String text() {
        StringBuilder text = new StringBuilder("transaction|").append(transactionId);
        text.append('|').append(kind).append('|').append(reference);
        text.append('|').append(postedAtMillis).append('|').append(reverses);
        entries.forEach(entry -> entry.write(text));
        return text.toString();
    }

    public Hash hash() {
        return Hash.of(text());
    }
}
