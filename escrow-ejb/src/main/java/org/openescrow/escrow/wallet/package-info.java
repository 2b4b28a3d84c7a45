/**
 * Wallets: one user's wallet is one payment account, and the other way round. Not the balance, which the ledger
 * keeps.
 */
@NullMarked
package org.openescrow.escrow.wallet;

import org.jspecify.annotations.NullMarked;
