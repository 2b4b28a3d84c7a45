package org.openescrow.payment.channel;

import java.time.Duration;

/**
 * News: a bank was asked, and has answered or not. Fired without a transaction.
 *
 * @param operation what was asked
 * @param outcome the name of the answer's outcome
 * @param time how long it took, with the guards around it
 */
public record BankCall(ChannelCode channel, Operation operation, String outcome, Duration time) {
    /** What a bank can be asked. */
    public enum Operation {
        SIGN,
        CONFIRM,
        TERMINATE,
        DEBIT,
        CREDIT,
        QUERY,
        CLOSE,
        STATEMENT
    }
}
