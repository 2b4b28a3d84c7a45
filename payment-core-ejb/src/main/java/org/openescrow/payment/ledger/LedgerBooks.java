package org.openescrow.payment.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import org.openescrow.payment.ledger.EntryView.LedgerEntryRow;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The ledger for reading: balances, entries, trial balance. Changes nothing. Refuses an account that does not exist
 * with {@link PaymentRefusal#ACCOUNT_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LedgerBooks {
    private static final String ENTRY_ROWS =
            """
            select new org.openescrow.payment.ledger.EntryView$LedgerEntryRow(
                e.id, e.transactionId, t.kind, t.reference, e.accountNo, b.kind, e.side, e.amount, e.currency,
                e.balanceAfter, t.postedAt)
            from LedgerEntry e
            join LedgerTransaction t on t.id = e.transactionId
            join LedgerBalance b on b.accountNo = e.accountNo
            """;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    public BalanceView balance(AccountNo account) {
        LedgerBalance balance = entityManager.find(LedgerBalance.class, account.value());
        if (balance == null) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        return balance.view();
    }

    /**
     * An account's entries, newest first.
     *
     * @param before entries older than this id; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at the most
     */
    public List<EntryView> entries(AccountNo account, long before, int limit) {
        return rows(entityManager
                .createQuery(
                        ENTRY_ROWS + " where e.accountNo = :account and e.id < :before order by e.id desc",
                        LedgerEntryRow.class)
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    /** The entries that were posted for one business reference, in the order of posting; empty when nothing was. */
    public List<EntryView> entriesFor(TransactionKind kind, Reference reference) {
        return rows(entityManager
                .createQuery(
                        ENTRY_ROWS + " where t.kind = :kind and t.reference = :reference order by e.id",
                        LedgerEntryRow.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference.value()));
    }

    /** Adds up every entry and compares it with the counters: exact, and as slow as the ledger is long. */
    public TrialBalance trialBalance() {
        List<TrialBalanceRow> rows = new ArrayList<>();
        Money debits = Money.zero(Money.CNY);
        Money credits = Money.zero(Money.CNY);
        for (KindTotals totals : totalsByKind()) {
            rows.add(totals.row());
            debits = debits.plus(Money.fen(totals.debits()));
            credits = credits.plus(Money.fen(totals.credits()));
        }
        return new TrialBalance(rows, debits, credits, accountsOff());
    }

    private List<KindTotals> totalsByKind() {
        return entityManager
                .createQuery(
                        """
                        select new org.openescrow.payment.ledger.LedgerBooks$KindTotals(b.kind,
                            count(distinct b.accountNo),
                            coalesce(sum(case when e.side = org.openescrow.payment.ledger.Side.DEBIT
                                then e.amount else 0L end), 0L),
                            coalesce(sum(case when e.side = org.openescrow.payment.ledger.Side.CREDIT
                                then e.amount else 0L end), 0L))
                        from LedgerBalance b left join LedgerEntry e on e.accountNo = b.accountNo
                        group by b.kind order by b.kind
                        """,
                        KindTotals.class)
                .getResultList();
    }

    private long accountsOff() {
        return entityManager
                .createQuery(
                        """
                        select b.accountNo
                        from LedgerBalance b left join LedgerEntry e on e.accountNo = b.accountNo
                        group by b.accountNo, b.debitsPosted, b.creditsPosted
                        having coalesce(sum(case when e.side = org.openescrow.payment.ledger.Side.DEBIT
                                then e.amount else 0L end), 0L) <> b.debitsPosted
                            or coalesce(sum(case when e.side = org.openescrow.payment.ledger.Side.CREDIT
                                then e.amount else 0L end), 0L) <> b.creditsPosted
                        """,
                        Long.class)
                .getResultList()
                .size();
    }

    private static List<EntryView> rows(TypedQuery<LedgerEntryRow> query) {
        return query.getResultList().stream().map(EntryView::of).toList();
    }

    /** As it comes from the tables. */
    record KindTotals(AccountKind kind, long accounts, long debits, long credits) {
        TrialBalanceRow row() {
            long balance = kind.normalSide() == Side.CREDIT ? credits - debits : debits - credits;
            return new TrialBalanceRow(kind, accounts, Money.fen(debits), Money.fen(credits), Money.fen(balance));
        }
    }
}
