package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;

/**
 * The payments through banks in one state; those of which nobody knows what became of them, where none is asked for.
 */
@Named("payments")
@RequestScoped
public class PaymentList {
    @Inject
    BankDesk bank;

    private @Nullable String status;
    private @Nullable String after;
    private Listing<PaymentView> found = Listing.empty();

    public void load() {
        PaymentStatus wanted =
                Asked.optional("status", status, PaymentStatus::valueOf).orElse(PaymentStatus.UNKNOWN);
        status = wanted.name();
        found = Listing.of(
                bank.payments(wanted, Asked.optional("after", after, RequestNo::new), Listing.READ),
                payment -> payment.requestNo().value());
    }

    public Listing<PaymentView> getFound() {
        return found;
    }

    public List<PaymentStatus> getStates() {
        return List.of(PaymentStatus.values());
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
