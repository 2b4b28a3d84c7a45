/**
 * What became of a request whose answer was lost. Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.idempotency;

import org.jspecify.annotations.NullMarked;
