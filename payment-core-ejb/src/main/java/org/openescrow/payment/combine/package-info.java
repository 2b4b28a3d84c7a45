/**
 * Shared commits: concurrent callers' pieces of work done together in one transaction, because a commit costs the same
 * for one as for sixty. Not here: what the work is, and its transaction.
 */
@NullMarked
package org.openescrow.payment.combine;

import org.jspecify.annotations.NullMarked;
