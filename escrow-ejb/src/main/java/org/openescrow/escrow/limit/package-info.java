/**
 * How much may be paid out of a wallet, by its tier and by what two operators have set for its platform or its tier:
 * in one purchase, a day, a month, a year and at all, and how often a day. Counts the use of each wallet in the
 * transaction that pays. Not here: balances, which are the payment core's, and what an order may be worth whoever pays.
 */
@NullMarked
package org.openescrow.escrow.limit;

import org.jspecify.annotations.NullMarked;
