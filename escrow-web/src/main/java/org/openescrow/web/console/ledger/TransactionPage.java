package org.openescrow.web.console.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.frame.Asked;

/** What was booked under one reference. */
@Named("transaction")
@RequestScoped
public class TransactionPage {
    @Inject
    LedgerBooks books;

    private @Nullable String kind;
    private @Nullable String reference;
    private List<EntryView> entries = List.of();

    public void load() {
        TransactionKind asked = Asked.id(kind, TransactionKind::valueOf, PaymentRefusal.TRANSACTION_UNKNOWN);
        entries = books.entriesFor(asked, Asked.id(reference, Reference::new, PaymentRefusal.TRANSACTION_UNKNOWN));
        if (entries.isEmpty()) {
            throw new Refusal(PaymentRefusal.TRANSACTION_UNKNOWN);
        }
    }

    public List<EntryView> getEntries() {
        return entries;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String asked) {
        kind = asked;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String asked) {
        reference = asked;
    }
}
