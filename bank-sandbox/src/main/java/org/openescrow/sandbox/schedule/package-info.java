/**
 * When background work looks for something to do. Not for the work itself.
 */
@NullMarked
package org.openescrow.sandbox.schedule;

import org.jspecify.annotations.NullMarked;
