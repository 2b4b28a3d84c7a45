/**
 * Two callers who wanted the same row: the loser's transaction is rolled back and repeated from the outside.
 */
@NullMarked
package org.openescrow.payment.conflict;

import org.jspecify.annotations.NullMarked;
