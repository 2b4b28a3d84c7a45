/**
 * Keeps the processes beside the launcher running.
 *
 * <p>Not for: how each of them is started; that is known where it belongs.
 */
@NullMarked
package org.openescrow.micro.revival;

import org.jspecify.annotations.NullMarked;
