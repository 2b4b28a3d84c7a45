package org.openescrow.web.admin.channel;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.payment.channel.ChannelState;
import org.openescrow.payment.channel.ChannelView;
import org.openescrow.payment.channel.ChannelView.Turn;
import org.openescrow.payment.ledger.AccountNo;

/** A bank channel and whether it takes new orders, as JSON. */
record ChannelAnswer(
        String channel,
        String address,
        ChannelState status,
        Optional<String> clearingAccount,
        Optional<Instant> changedAt,
        Optional<String> changedBy,
        Optional<String> reason) {

    static ChannelAnswer of(ChannelView view) {
        return new ChannelAnswer(
                view.code().value(),
                view.address().toString(),
                view.state(),
                view.clearing().map(AccountNo::toString),
                view.lastTurn().map(Turn::at),
                view.lastTurn().map(Turn::by),
                view.lastTurn().map(Turn::reason));
    }
}
