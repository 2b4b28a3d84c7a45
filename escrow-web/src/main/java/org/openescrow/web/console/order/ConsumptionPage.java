package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.consumption.ConsumptionDesk;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.merchant.MerchantDesk;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.MerchantStatus;
import org.openescrow.escrow.merchant.MerchantView;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One consumption, what was booked for it, and whether its merchant sells on. */
@Named("consumption")
@RequestScoped
public class ConsumptionPage {
    @Inject
    HttpServletRequest request;

    @Inject
    ConsumptionDesk desk;

    @Inject
    Merchants merchants;

    @Inject
    MerchantDesk merchantDesk;

    @Inject
    LedgerBooks books;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String reason = "";
    private @Nullable OfPlatform<ConsumptionView> order;
    private @Nullable MerchantView merchant;
    private List<EntryView> entries = List.of();

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (order == null) {
            load();
        }
    }

    public void load() {
        OfPlatform<ConsumptionView> loaded = desk.consumption(asked());
        order = loaded;
        merchant = merchants.merchant(loaded.platform(), loaded.value().merchantId());
        entries = books.entriesFor(
                TransactionKind.CONSUMPTION, new Reference(loaded.value().id().value()));
    }

    /** Keeps the merchant from selling. */
    @Does(Deed.SUSPEND_MERCHANT)
    public @Nullable String suspend() {
        return notices.after(
                "merchant.suspended", here(), () -> merchantDesk.suspend(seller(), me.name(), reason.strip()));
    }

    /** Lets the merchant sell again. */
    @Does(Deed.SUSPEND_MERCHANT)
    public @Nullable String reinstate() {
        return notices.after(
                "merchant.reinstated", here(), () -> merchantDesk.reinstate(seller(), me.name(), reason.strip()));
    }

    public OfPlatform<ConsumptionView> getOrder() {
        readOnce();
        return Objects.requireNonNull(order);
    }

    public MerchantView getMerchant() {
        readOnce();
        return Objects.requireNonNull(merchant);
    }

    public boolean isMerchantSuspended() {
        return getMerchant().status() == MerchantStatus.SUSPENDED;
    }

    public List<EntryView> getEntries() {
        readOnce();
        return entries;
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    private MerchantId seller() {
        return getMerchant().id();
    }

    private String here() {
        return "/console/consumption?id=" + asked();
    }

    private ConsumptionId asked() {
        return Asked.id(getId(), ConsumptionId::new, EscrowRefusal.ORDER_UNKNOWN);
    }
}
