/**
 * Proof that the books are right: an export that anybody can check without us, the checks themselves, and the nightly
 * run of them on our own tables.
 */
@NullMarked
package org.openescrow.payment.ledger.check;

import org.jspecify.annotations.NullMarked;
