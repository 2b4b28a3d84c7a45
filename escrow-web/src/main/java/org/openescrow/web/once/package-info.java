/**
 * Once only: a POST that is sent again with its Idempotency-Key has no second effect and gets the first answer.
 * Not here: where keys are kept, and the uniqueness of order numbers.
 */
@NullMarked
package org.openescrow.web.once;

import org.jspecify.annotations.NullMarked;
