package org.openescrow.escrow.bankdesk;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelState;
import org.openescrow.payment.channel.ChannelView;
import org.openescrow.payment.channel.Channels;
import org.openescrow.payment.ledger.RuleChange;

/**
 * The door for operators to the bank channels: which there are, and whether each takes new orders. One operator is
 * enough to close one or to open it: no money moves by it.
 *
 * <p>Refuses {@link EscrowRefusal#VALIDATION_FAILED} for a reason that is none, and what {@link Channels} refuses.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChannelDesk {
    private static final int LONGEST_REASON = 255;

    @Inject
    DeskBook book;

    @Inject
    Channels channels;

    /** All of them, by code. */
    public List<ChannelView> channels() {
        return channels.channels();
    }

    /**
     * From the commit on nothing new begins at this bank, on no node; what is on its way goes on. What is so already
     * stays so, with the first reason.
     *
     * @param reason 1 to 255 characters
     */
    public ChannelView close(ChannelCode code, OperatorName operator, String reason) {
        return turn(code, ChannelState.CLOSED, operator, reason);
    }

    /** From the commit on it takes new orders again. */
    public ChannelView open(ChannelCode code, OperatorName operator, String reason) {
        return turn(code, ChannelState.OPEN, operator, reason);
    }

    private ChannelView turn(ChannelCode code, ChannelState wanted, OperatorName operator, String reason) {
        String why = FreeText.checked("reason", reason, LONGEST_REASON);
        return book.turn(code, wanted, new RuleChange(operator.value(), why));
    }
}
