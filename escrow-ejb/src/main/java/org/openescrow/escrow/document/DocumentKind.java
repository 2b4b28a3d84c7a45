package org.openescrow.escrow.document;

/** What a document of an application is, as its applicant says. */
public enum DocumentKind {
    BUSINESS_LICENCE,
    LEGAL_REPRESENTATIVE_ID,
    BANK_ACCOUNT_PERMIT,
    AUTHORIZATION_LETTER,
    OTHER
}
