/**
 * How a no looks in HTTP: one table from the kind of a refusal to a status, one mapper, one form of body (RFC
 * 9457). Not here: the reasons for refusing.
 */
@NullMarked
package org.openescrow.web.error;

import org.jspecify.annotations.NullMarked;
