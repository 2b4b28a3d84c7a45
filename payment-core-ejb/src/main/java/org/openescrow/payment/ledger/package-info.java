/**
 * The double-entry ledger. {@link org.openescrow.payment.ledger.Ledger} is its door: callers hand over transfers, only
 * the ledger makes entries. It knows nothing of banks, orders or people.
 */
@NullMarked
package org.openescrow.payment.ledger;

import org.jspecify.annotations.NullMarked;
