package org.openescrow.payment.channel;

/**
 * A callback, read.
 *
 * @param serial the bank's number of this message; a message sent again keeps it
 * @param requestNo which payment it speaks of
 */
public record CallbackMessage(String serial, RequestNo requestNo, PaymentAnswer answer) {}
