package org.openescrow.payment.channel;

/** The code that the bank sent to the user's phone; prints nothing of itself. */
public record SmsCode(String value) {
    @Override
    public String toString() {
        return "SmsCode[not shown]";
    }
}
