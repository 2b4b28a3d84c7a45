/**
 * The one way to say no. A refusal is an answer with a stable code, not a fault; what it means in HTTP is decided by
 * the web module's table, not here.
 */
@NullMarked
package org.openescrow.payment.refusal;

import org.jspecify.annotations.NullMarked;
