package org.openescrow.escrow.privacy;

/** The kinds of personal data that are searched by; equal values of different kinds have different fingerprints. */
public enum SearchField {
    ID_CARD_NO,
    MOBILE_NO,
    CARD_NO,
    /** Not searched by: it marks the cursors of lists as ours. */
    CURSOR,
    /** Not searched by: it tells whether a request is the one that was sent before. */
    REQUEST
}
