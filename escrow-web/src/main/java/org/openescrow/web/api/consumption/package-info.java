/**
 * Consumption orders: taking and showing them. Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.consumption;

import org.jspecify.annotations.NullMarked;
