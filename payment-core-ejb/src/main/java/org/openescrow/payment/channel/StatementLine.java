package org.openescrow.payment.channel;

import org.openescrow.payment.money.Money;

/**
 * One payment in a bank's statement.
 *
 * @param requestNo our number, as the bank has it
 * @param succeeded whether the bank has moved the money
 * @param bankSerial the bank's own number of the movement
 * @param raw the line, word for word
 */
public record StatementLine(
        RequestNo requestNo, Direction direction, Money amount, boolean succeeded, String bankSerial, String raw) {

    /** Direction, amount and end, for people who compare. */
    @Override
    public String toString() {
        return direction + " " + amount + " " + (succeeded ? "SUCCEEDED" : "FAILED");
    }
}
