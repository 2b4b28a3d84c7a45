/**
 * How the next calls misbehave when a test wants it: time-outs, refusals, lost callbacks.
 * Each feature decides itself what a mode means for it.
 */
@NullMarked
package org.openescrow.sandbox.fault;

import org.jspecify.annotations.NullMarked;
