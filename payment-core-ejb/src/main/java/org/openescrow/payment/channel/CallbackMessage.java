package org.openescrow.payment.channel;

/**
 * A callback, read.
 *
 * @param serial the bank's number of this message; a message sent again keeps it; 1 to 64 visible ASCII characters,
 * else     {@link IllegalArgumentException}
 * @param requestNo which payment it speaks of
 */
public record CallbackMessage(String serial, RequestNo requestNo, PaymentAnswer answer) {
    public CallbackMessage {
        if (!serial.matches("[!-~]{1,64}")) {
            throw new IllegalArgumentException("not a serial");
        }
    }
}
