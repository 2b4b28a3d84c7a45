package org.openescrow.escrow.bankdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelState;
import org.openescrow.payment.channel.ChannelView;
import org.openescrow.payment.channel.Channels;
import org.openescrow.payment.channel.DeadLetterId;
import org.openescrow.payment.channel.DeadLetters;
import org.openescrow.payment.ledger.RuleChange;

/** The transactions of the desk: a deed and its record together, or the record alone where the deed needs none. */
@ApplicationScoped
@Transactional
class DeskBook {
    @Inject
    DeadLetters letters;

    @Inject
    Channels channels;

    @Inject
    OperatorActions actions;

    void replay(DeadLetterId id, OperatorName operator, String reason) {
        letters.replay(id);
        actions.record(operator, "DEAD_LETTER_REPLAYED", id.value(), reason);
    }

    int replayAll(OperatorName operator, String reason) {
        int replayed = letters.replayAll();
        actions.record(operator, "DEAD_LETTERS_REPLAYED", Integer.toString(replayed), reason);
        return replayed;
    }

    ChannelView turn(ChannelCode code, ChannelState wanted, RuleChange change) {
        ChannelState before = channels.channel(code).state();
        ChannelView after = channels.turn(code, wanted, change);
        if (after.state() != before) {
            actions.record(
                    new OperatorName(change.by()),
                    "CHANNEL_" + wanted,
                    code.value(),
                    change.reason(),
                    Change.of(before, wanted));
        }
        return after;
    }

    void note(OperatorName operator, String action, String subject, String detail) {
        actions.record(operator, action, subject, detail);
    }
}
