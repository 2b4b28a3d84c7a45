/**
 * Many rows in one round trip, for the few places where round trips decide how fast the system is. Everything else
 * reads and writes entities.
 */
@NullMarked
package org.openescrow.payment.rows;

import org.jspecify.annotations.NullMarked;
