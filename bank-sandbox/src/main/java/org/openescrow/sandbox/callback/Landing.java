package org.openescrow.sandbox.callback;

/**
 * How one delivery ended.
 *
 * @param taken whether the receiver answered 2xx; everything else, silence included, is false
 */
record Landing(Letter letter, boolean taken) {}
