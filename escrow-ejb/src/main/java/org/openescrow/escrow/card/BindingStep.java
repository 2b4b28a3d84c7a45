package org.openescrow.escrow.card;

import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.refusal.Refusal;

/**
 * How far a binding is after one short transaction. A value and not a refusal, since a refusal would roll back what the
 * step has learned.
 *
 * @param bankRequestNo our number for the agreement at the bank
 * @param failure what the binding ended with
 * @param attemptsLeft how many codes may still be tried
 */
record BindingStep(BindingView view, RequestNo bankRequestNo, Optional<EscrowRefusal> failure, int attemptsLeft) {
    /** The binding, or the refusal that it ended with. */
    BindingView viewOrRefusal() {
        if (failure.isPresent()) {
            throw new Refusal(failure.get());
        }
        return view;
    }

    boolean isFinal() {
        return view.status().isFinal();
    }
}
