package org.openescrow.client.platform;

/** What a document of an application is. */
public enum DocumentKind {
    BUSINESS_LICENCE,
    LEGAL_REPRESENTATIVE_ID,
    BANK_ACCOUNT_PERMIT,
    AUTHORIZATION_LETTER,
    /** None of the others, or one that this client does not know. */
    OTHER
}
