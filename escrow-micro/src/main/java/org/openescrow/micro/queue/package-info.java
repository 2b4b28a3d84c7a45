/**
 * The broker as a process of its own, for several nodes.
 *
 * <p>Not for: the broker inside a node's JVM, which {@code bank-queue} brings along by itself.
 */
@NullMarked
package org.openescrow.micro.queue;

import org.jspecify.annotations.NullMarked;
