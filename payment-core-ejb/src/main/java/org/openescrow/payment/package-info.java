/**
 * The payment core: it owns the money. Accounts, the ledger, bank channels. It has never heard of platforms or wallets;
 * whoever uses it knows account numbers, request numbers and amounts.
 */
@NullMarked
package org.openescrow.payment;

import org.jspecify.annotations.NullMarked;
