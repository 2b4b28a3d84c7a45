/**
 * The outbox: events are written in the transaction of what they tell, and may be read again later. Not here: who is
 * told and when.
 */
@NullMarked
package org.openescrow.escrow.notification.event;

import org.jspecify.annotations.NullMarked;
