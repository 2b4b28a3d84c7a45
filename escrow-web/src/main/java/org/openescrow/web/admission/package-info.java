/**
 * Whether requests are let in: not any more once the node is being stopped. Whoever stops it says so through JMX, and
 * waits until nothing is under way.
 *
 * <p>Not here: who may ask for what.
 */
@NullMarked
package org.openescrow.web.admission;

import org.jspecify.annotations.NullMarked;
