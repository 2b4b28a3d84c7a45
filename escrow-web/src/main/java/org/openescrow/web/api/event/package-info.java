/**
 * Events of a platform and what became of them at its endpoints. Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.event;

import org.jspecify.annotations.NullMarked;
