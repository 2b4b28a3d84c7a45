/**
 * Payment accounts: who holds what kind of account. Balances live in the ledger, never here.
 */
@NullMarked
package org.openescrow.payment.account;

import org.jspecify.annotations.NullMarked;
