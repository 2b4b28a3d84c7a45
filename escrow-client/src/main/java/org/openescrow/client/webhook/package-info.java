/**
 * Receiving webhooks: whether one is genuine. Usable without the rest of the client. Not here: a server to receive
 * them.
 */
@NullMarked
package org.openescrow.client.webhook;

import org.jspecify.annotations.NullMarked;
