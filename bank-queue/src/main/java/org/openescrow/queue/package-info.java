/**
 * The queue between the bank's callbacks and their processing: Apache Artemis' resource adapter, which brings an
 * embedded broker where no external one is configured.
 *
 * <p>Not for: what the messages say or how they are handled; that is the payment core's business.
 */
@NullMarked
package org.openescrow.queue;

import org.jspecify.annotations.NullMarked;
