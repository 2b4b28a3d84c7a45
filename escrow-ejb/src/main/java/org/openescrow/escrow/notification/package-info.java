/**
 * Webhooks: telling platforms what has happened to their objects. Here is what kinds of news there are; where to send
 * them is {@code endpoint}, what is kept of them {@code event}, sending them {@code delivery}. Knows all features and
 * is known by none: they fire their news as CDI events.
 */
@NullMarked
package org.openescrow.escrow.notification;

import org.jspecify.annotations.NullMarked;
