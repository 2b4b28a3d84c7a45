/**
 * Figures for those who watch the system, in Prometheus' text format at {@code /escrow/metrics}: what is counted as it
 * happens, and what is read from the doors at most once in some seconds. No amount of money is among them.
 *
 * <p>Not here: the server's and the JVM's own figures.
 */
@NullMarked
package org.openescrow.web.metrics;

import org.jspecify.annotations.NullMarked;
