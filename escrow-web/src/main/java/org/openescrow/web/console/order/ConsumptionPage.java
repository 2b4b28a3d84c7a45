package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.consumption.ConsumptionDesk;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.merchant.MerchantView;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.web.console.frame.Asked;

/** One consumption and what was booked for it. */
@Named("consumption")
@RequestScoped
public class ConsumptionPage {
    @Inject
    ConsumptionDesk desk;

    @Inject
    Merchants merchants;

    @Inject
    LedgerBooks books;

    private @Nullable String id;
    private @Nullable OfPlatform<ConsumptionView> order;
    private @Nullable MerchantView merchant;
    private List<EntryView> entries = List.of();

    public void load() {
        ConsumptionId asked = Asked.id(id, ConsumptionId::new, EscrowRefusal.ORDER_UNKNOWN);
        OfPlatform<ConsumptionView> loaded = desk.consumption(asked);
        order = loaded;
        merchant = merchants.merchant(loaded.platform(), loaded.value().merchantId());
        entries = books.entriesFor(TransactionKind.CONSUMPTION, new Reference(asked.value()));
    }

    public OfPlatform<ConsumptionView> getOrder() {
        return Objects.requireNonNull(order, "loaded before it is shown");
    }

    public MerchantView getMerchant() {
        return Objects.requireNonNull(merchant, "loaded before it is shown");
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String asked) {
        id = asked;
    }
}
