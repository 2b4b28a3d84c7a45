/**
 * Two-phase transfers: money is put aside now and moved later, in parts, or not at all. {@link
 * org.openescrow.payment.ledger.hold.Holds} is the door. What is moved in the end is posted by the ledger like anything
 * else.
 */
@NullMarked
package org.openescrow.payment.ledger.hold;

import org.jspecify.annotations.NullMarked;
