/**
 * Consumptions: purchases paid from a wallet to a merchant, as a platform orders them. Decides whether one may be made
 * and keeps the order; balances and postings are the payment core's.
 */
@NullMarked
package org.openescrow.escrow.consumption;

import org.jspecify.annotations.NullMarked;
