package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.Adjustment;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Yuan;
import org.openescrow.web.console.proposal.Proposing;

/** The form of a proposal to move money by hand. */
@Named("adjustment")
@RequestScoped
public class AdjustmentPage {
    @Inject
    Proposing proposing;

    private String from = "";
    private String to = "";
    private String amount = "";
    private String reason = "";

    @Does(Deed.PROPOSE_ADJUSTMENT)
    public @Nullable String propose() {
        return proposing.propose(() -> new Adjustment(
                Asked.id(from.strip(), AccountNo::parse, PaymentRefusal.ACCOUNT_UNKNOWN),
                Asked.id(to.strip(), AccountNo::parse, PaymentRefusal.ACCOUNT_UNKNOWN),
                Asked.id(amount, Yuan::read, EscrowRefusal.VALIDATION_FAILED),
                reason.strip()));
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String typed) {
        from = typed;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String typed) {
        to = typed;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String typed) {
        amount = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
