/**
 * Bringing events to endpoints: who gets which, in what order, when again, and what came of each attempt. Each
 * attempt is made between two short transactions, and by one node at a time.
 */
@NullMarked
package org.openescrow.escrow.notification.delivery;

import org.jspecify.annotations.NullMarked;
