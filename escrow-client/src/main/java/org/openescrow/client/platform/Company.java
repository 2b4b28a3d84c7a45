package org.openescrow.client.platform;

/**
 * The company behind a platform.
 *
 * @param name its registered name
 * @param unifiedSocialCreditCode 18 characters (GB 32100)
 * @param contactName a person to talk to
 * @param contactMobile that person's mobile number, 11 digits
 */
public record Company(String name, String unifiedSocialCreditCode, String contactName, String contactMobile) {
    /** Without the person. */
    @Override
    public String toString() {
        return "Company[" + name + ", " + unifiedSocialCreditCode + "]";
    }
}
