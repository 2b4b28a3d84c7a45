package org.openescrow.escrow.bankdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.DeadLetterId;
import org.openescrow.payment.channel.DeadLetters;

/** The transactions of the desk: a deed and its record together, or the record alone where the deed needs none. */
@ApplicationScoped
@Transactional
class DeskBook {
    @Inject
    DeadLetters letters;

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

    void note(OperatorName operator, String action, String subject, String detail) {
        actions.record(operator, action, subject, detail);
    }
}
