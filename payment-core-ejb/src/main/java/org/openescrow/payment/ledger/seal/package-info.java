/**
 * Evidence that the past has not been changed: every transaction is hashed, and the hashes are chained in seals, behind
 * the postings and never in their way. A seal says exactly which transactions it covers.
 */
@NullMarked
package org.openescrow.payment.ledger.seal;

import org.jspecify.annotations.NullMarked;
