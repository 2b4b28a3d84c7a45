package org.openescrow.web.console.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;

/** One account: what it holds and its entries. */
@Named("account")
@RequestScoped
public class AccountPage {
    @Inject
    LedgerBooks books;

    private @Nullable String no;
    private @Nullable String after;
    private @Nullable BalanceView balance;
    private Listing<EntryView> found = Listing.empty();

    public void load() {
        AccountNo account = Asked.id(no, AccountNo::parse, PaymentRefusal.ACCOUNT_UNKNOWN);
        balance = books.balance(account);
        long before = Asked.optional("after", after, Long::valueOf).orElse(Long.MAX_VALUE);
        found = Listing.of(books.entries(account, before, Listing.READ), entry -> Long.toString(entry.position()));
    }

    public BalanceView getBalance() {
        return Objects.requireNonNull(balance, "loaded before it is shown");
    }

    public Listing<EntryView> getFound() {
        return found;
    }

    public @Nullable String getNo() {
        return no;
    }

    public void setNo(@Nullable String asked) {
        no = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
