package org.openescrow.payment.channel;

/**
 * A bank card and the person whom it belongs to, as the bank wants to see them when an agreement is signed. Passed on,
 * never stored here; prints nothing of itself.
 */
public record CardHolder(String cardNo, String name, String idCardNo, String mobile) {
    @Override
    public String toString() {
        return "CardHolder[not shown]";
    }
}
