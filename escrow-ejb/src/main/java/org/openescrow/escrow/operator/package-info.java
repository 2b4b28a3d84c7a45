/**
 * The institution's own people: log-in, roles and the record of what they did. Not tokens and sessions, which are the
 * web's.
 */
@NullMarked
package org.openescrow.escrow.operator;

import org.jspecify.annotations.NullMarked;
