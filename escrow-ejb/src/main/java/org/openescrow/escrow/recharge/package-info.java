/**
 * Recharges: money from a bound card into a wallet, as a platform orders it. Decides whether it may be ordered and
 * keeps the order; the debit of the card and the ledger are the payment core's.
 */
@NullMarked
package org.openescrow.escrow.recharge;

import org.jspecify.annotations.NullMarked;
