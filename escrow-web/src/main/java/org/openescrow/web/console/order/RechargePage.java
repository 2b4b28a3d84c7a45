package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.recharge.RechargeDesk;
import org.openescrow.escrow.recharge.RechargeFile;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.payment.channel.PaymentTrail;
import org.openescrow.payment.channel.PaymentView;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** One recharge: its history, the bank's part with all that the bank said, and what was booked. */
@Named("recharge")
@RequestScoped
public class RechargePage {
    @Inject
    HttpServletRequest request;

    @Inject
    RechargeDesk desk;

    @Inject
    BankDesk bank;

    @Inject
    LedgerBooks books;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private @Nullable RechargeFile file;
    private @Nullable PaymentView payment;
    private @Nullable PaymentTrail trail;
    private List<EntryView> entries = List.of();

    /** What a form's own page shows is asked for before the page is shown again, to know what is in the form. */
    private void readOnce() {
        if (file == null) {
            load();
        }
    }

    public void load() {
        RechargeFile loaded = desk.recharge(rechargeId());
        RequestNo requestNo = new RequestNo(loaded.order().bankRequestNo());
        file = loaded;
        payment = bank.payment(requestNo);
        trail = bank.trail(requestNo);
        entries = books.entriesFor(
                TransactionKind.RECHARGE, new Reference(loaded.order().id().value()));
    }

    /** Asks the bank what became of the payment; where it answers, the order may have ended by that. */
    @Does(Deed.QUERY_BANK)
    public @Nullable String query() {
        RechargeId order = rechargeId();
        return notices.after(
                "recharge.queried",
                "/console/recharge?id=" + order,
                () -> bank.query(new RequestNo(desk.recharge(order).order().bankRequestNo()), me.name()));
    }

    public RechargeFile getFile() {
        readOnce();
        return Objects.requireNonNull(file);
    }

    public PaymentView getPayment() {
        readOnce();
        return Objects.requireNonNull(payment);
    }

    public PaymentTrail getTrail() {
        readOnce();
        return Objects.requireNonNull(trail);
    }

    public List<EntryView> getEntries() {
        readOnce();
        return entries;
    }

    public @Nullable String getId() {
        return request.getParameter("id");
    }

    private RechargeId rechargeId() {
        return Asked.id(getId(), RechargeId::new, EscrowRefusal.ORDER_UNKNOWN);
    }
}
