package org.openescrow.payment.ledger;

/**
 * Who changes the rules of an account, and why; kept for ever.
 *
 * @param by the operator, or the part of the system; 1 to 64 characters
 * @param reason in words; 1 to 255 characters, without personal data
 */
public record RuleChange(String by, String reason) {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 255;

    public RuleChange {
        if (by.isBlank() || by.length() > LONGEST_NAME || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a change of rules needs a name and a reason");
        }
    }
}
