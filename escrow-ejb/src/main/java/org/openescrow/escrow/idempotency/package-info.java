/**
 * One effect for one idempotency key: who began a call, and the answer that is given again. Not the uniqueness of order
 * numbers, which each kind of order keeps itself.
 */
@NullMarked
package org.openescrow.escrow.idempotency;

import org.jspecify.annotations.NullMarked;
