package org.openescrow.payment.channel;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.ledger.AccountNo;

/**
 * A bank channel as shown.
 *
 * @param address where we reach the bank
 * @param clearing the account that its recharges are booked against
 * @param lastTurn when it was closed or opened last; empty where it always was open
 */
public record ChannelView(
        ChannelCode code, URI address, ChannelState state, Optional<AccountNo> clearing, Optional<Turn> lastTurn) {
    /** Who closed or opened it, and why. */
    public record Turn(Instant at, String by, String reason) {}
}
