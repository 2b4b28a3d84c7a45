/**
 * Why an account has what it has: balance, entries and open holds on one page. Reads only.
 */
@NullMarked
package org.openescrow.payment.ledger.explain;

import org.jspecify.annotations.NullMarked;
