package org.openescrow.payment.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
                e.position, t.id, e.id.line, t.kind, t.reference, e.accountNo, b.kind, e.side, e.amount, e.currency,
                e.balanceAfter, t.postedAt)
            from LedgerEntry e
            join LedgerTransaction t on t.id = e.id.transactionId
            join LedgerBalance b on b.accountNo = e.accountNo
            """;

    private static final String BALANCE_ROW =
            """
            select new org.openescrow.payment.ledger.LedgerBalance$Row(
                b.accountNo, b.kind, b.currency, b.debitsPosted, b.creditsPosted, b.debitsPending, b.creditsPending,
                b.floor, b.blockedIn, b.blockedOut)
            from LedgerBalance b where b.accountNo in :accounts
            """;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    public BalanceView balance(AccountNo account) {
        return Optional.ofNullable(balances(List.of(account)).get(account))
                .orElseThrow(() -> new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN));
    }

    /** The balances of those accounts that there are. */
    public Map<AccountNo, BalanceView> balances(List<AccountNo> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(BALANCE_ROW, LedgerBalance.Row.class)
                .setParameter(
                        "accounts", accounts.stream().map(AccountNo::value).toList())
                .getResultList()
                .stream()
                .map(LedgerBalance.Row::balance)
                .collect(Collectors.toMap(LedgerBalance::accountNo, LedgerBalance::view));
    }

    /**
     * An account's entries, newest first.
     *
     * @param before entries older than this position; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at the most
     */
    public List<EntryView> entries(AccountNo account, long before, int limit) {
        return rows(entityManager
                .createQuery(
                        ENTRY_ROWS + " where e.accountNo = :account and e.position < :before order by e.position desc",
                        LedgerEntryRow.class)
                .setParameter("account", account.value())
                .setParameter("before", before)
                .setMaxResults(limit));
    }

    /** The entries that were posted for one business reference, in the order of posting; empty when nothing was. */
    public List<EntryView> entriesFor(TransactionKind kind, Reference reference) {
        return rows(entityManager
                .createQuery(
                        ENTRY_ROWS + " where t.kind = :kind and t.reference = :reference order by e.id.line",
                        LedgerEntryRow.class)
                .setParameter("kind", kind)
                .setParameter("reference", reference.value()));
    }

    /**
     * What an account held by its entries at a moment: all that was posted then or before.
     *
     * @param at as exact as the clocks of the nodes agree
     */
    public Money balanceAt(AccountNo account, Instant at) {
        return balanceAfter(account, last(account, posted -> !posted.isAfter(at)));
    }

    /** What an account held after the entry at a position; nothing at position 0. */
    public Money balanceAfter(AccountNo account, long position) {
        return position == 0
                ? Money.zero(balance(account).posted().currency())
                : entryAt(account, position).balanceAfter();
    }

    /** The position of an account's last entry that was posted before a moment; 0 where there is none. */
    public long lastBefore(AccountNo account, Instant moment) {
        return last(account, posted -> posted.isBefore(moment));
    }

    private long last(AccountNo account, Predicate<Instant> early) {
        long low = 0;
        long high = newest(account).map(EntryView::position).orElse(0L);
        // Entries are ordered in time as in position, so that twenty looks find one among a million.
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (early.test(entryAt(account, middle).postedAt())) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * An account's entries, oldest first.
     *
     * @param after entries newer than this position; 0 for the oldest
     * @param upTo the last position that is wanted
     * @param limit how many at the most
     */
    public List<EntryView> entriesBetween(AccountNo account, long after, long upTo, int limit) {
        return rows(entityManager
                .createQuery(
                        ENTRY_ROWS + " where e.accountNo = :account and e.position > :after and e.position <= :upTo"
                                + " order by e.position",
                        LedgerEntryRow.class)
                .setParameter("account", account.value())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(limit));
    }

    private Optional<EntryView> newest(AccountNo account) {
        return entries(account, Long.MAX_VALUE, 1).stream().findFirst();
    }

    private EntryView entryAt(AccountNo account, long position) {
        return entries(account, position + 1, 1).get(0);
    }

    /**
     * The ledger on one page, from the accounts' counters, so that it costs the same however long the ledger is. That
     * the counters follow from the entries is for {@code ledger.check} to find out.
     */
    public TrialBalance trialBalance() {
        List<TrialBalanceRow> rows = new ArrayList<>();
        Money debits = Money.zero(Money.CNY);
        Money credits = Money.zero(Money.CNY);
        for (KindTotals totals : totalsByKind()) {
            rows.add(totals.row());
            debits = debits.plus(Money.fen(totals.debits()));
            credits = credits.plus(Money.fen(totals.credits()));
        }
        return new TrialBalance(rows, debits, credits);
    }

    private List<KindTotals> totalsByKind() {
        return entityManager
                .createQuery(
                        """
                        select new org.openescrow.payment.ledger.LedgerBooks$KindTotals(
                            b.kind, count(b), sum(b.debitsPosted), sum(b.creditsPosted))
                        from LedgerBalance b group by b.kind order by b.kind
                        """,
                        KindTotals.class)
                .getResultList();
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
