package org.openescrow.payment.ledger;

/**
 * News, fired in the transaction that posts.
 *
 * @param transactions how many stand in the books by it, at least one
 */
public record MoneyPosted(int transactions) {}
