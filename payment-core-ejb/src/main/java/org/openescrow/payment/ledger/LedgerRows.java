package org.openescrow.payment.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

/**
 * The write path's statements, on the transaction's own connection. Plain JDBC, because this is where the system's
 * speed is decided: one round trip for each kind of row, however many postings are taken together.
 */
final class LedgerRows {
    private static final ManyRows LOCK = new ManyRows(
            "select " + LedgerBalance.COLUMNS + " from ledger_balance where account_no in (",
            "?",
            ") order by account_no for update");
    /** An update for many rows at once: the rows exist and are locked, so that no insert ever happens. */
    private static final ManyRows STORE = new ManyRows(
            "insert into ledger_balance (" + LedgerBalance.COLUMNS + ") values ",
            "(?,?,?,?,?,?,?,?,?,?,?)",
            " on duplicate key update debits_posted = values(debits_posted), credits_posted = values(credits_posted),"
                    + " debits_pending = values(debits_pending), credits_pending = values(credits_pending),"
                    + " entries = values(entries)");
    /** Written with "or": MariaDB finds ranges of an index in it, and does not in a list of pairs. */
    private static final ManyRows FIND_POSTED = new ManyRows(
            "select kind, reference, id from ledger_transaction where ", "(kind = ? and reference = ?)", " or ", "");

    private static final ManyRows FIND_TRANSFERS = new ManyRows(
            "select transaction_id, account_no, amount, currency from ledger_entry where transaction_id in (",
            "?",
            ") order by transaction_id, line");
    private static final ManyRows INSERT_TRANSACTIONS =
            new ManyRows("insert into ledger_transaction (id, kind, reference, posted_at) values ", "(?,?,?,?)", "");
    private static final ManyRows INSERT_ENTRIES = new ManyRows(
            "insert into ledger_entry (transaction_id, line, account_no, position, side, amount, currency,"
                    + " balance_after) values ",
            "(?,?,?,?,?,?,?,?)",
            "");
    private static final ManyRows FIND_REVERSAL =
            new ManyRows("select transaction_id from ledger_reversal where undone_id in (", "?", ")");
    private static final ManyRows INSERT_REVERSAL =
            new ManyRows("insert into ledger_reversal (undone_id, transaction_id) values ", "(?,?)", "");

    private final Connection connection;

    LedgerRows(Connection connection) {
        this.connection = connection;
    }

    /** What a posting is known by, once and for ever. */
    record PostingName(TransactionKind kind, Reference reference) {
        static PostingName of(Posting posting) {
            return new PostingName(posting.kind(), posting.reference());
        }
    }

    /** One entry to be written. */
    record NewEntry(
            long transactionId,
            int line,
            AccountNo account,
            long position,
            Side side,
            Money amount,
            Money balanceAfter) {}

    /** Locks rows of counters in ascending order, so that crossing transfers wait instead of deadlocking. */
    Map<AccountNo, LedgerBalance> lock(Collection<AccountNo> accounts) throws SQLException {
        List<AccountNo> ascending = accounts.stream().distinct().sorted().toList();
        Map<AccountNo, LedgerBalance> balances = new HashMap<>();
        LOCK.query(connection, ascending, (account, marks) -> marks.set(account.value()), row -> {
            LedgerBalance balance = LedgerBalance.read(row);
            balances.put(balance.accountNo(), balance);
        });
        return balances;
    }

    /** As {@link #lock}, for accounts that must all exist. */
    Map<AccountNo, LedgerBalance> lockAll(Collection<AccountNo> accounts) throws SQLException {
        Map<AccountNo, LedgerBalance> balances = lock(accounts);
        if (!balances.keySet().containsAll(accounts)) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        return balances;
    }

    /** The ids of those that have been posted. */
    Map<PostingName, Long> findPosted(List<PostingName> keys) throws SQLException {
        Map<PostingName, Long> posted = new HashMap<>();
        FIND_POSTED.query(
                connection,
                keys,
                (key, marks) -> marks.set(key.kind().name()).set(key.reference().value()),
                row -> posted.put(
                        new PostingName(TransactionKind.valueOf(row.getString(1)), new Reference(row.getString(2))),
                        row.getLong(3)));
        return posted;
    }

    /** The transfers of these transactions, in the order of posting. */
    Map<Long, List<Transfer>> transfersOf(Collection<Long> transactions) throws SQLException {
        Map<Long, List<Transfer>> found = new HashMap<>();
        List<AccountNo> payer = new ArrayList<>();
        FIND_TRANSFERS.query(connection, List.copyOf(transactions), (id, marks) -> marks.set(id), row -> {
            AccountNo account = new AccountNo(row.getLong(2));
            if (payer.isEmpty()) {
                payer.add(account);
            } else {
                Money amount = new Money(row.getLong(3), Currency.getInstance(row.getString(4)));
                found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Transfer(payer.remove(0), account, amount));
            }
        });
        return found;
    }

    /** The transaction that undoes this one. */
    Optional<Long> findReversal(long undone) throws SQLException {
        List<Long> found = new ArrayList<>();
        FIND_REVERSAL.query(
                connection,
                List.of(undone),
                (id, marks) -> marks.set(id.longValue()),
                row -> found.add(row.getLong(1)));
        return found.stream().findFirst();
    }

    void insertReversal(long undone, long transactionId) throws SQLException {
        INSERT_REVERSAL.execute(connection, List.of(transactionId), (id, marks) -> marks.set(undone)
                .set(id.longValue()));
    }

    void insertTransactions(Map<Long, Posting> transactions, Instant postedAt) throws SQLException {
        LocalDateTime utc = LocalDateTime.ofInstant(postedAt, ZoneOffset.UTC);
        INSERT_TRANSACTIONS.execute(
                connection, List.copyOf(transactions.entrySet()), (row, marks) -> marks.set(row.getKey())
                        .set(row.getValue().kind().name())
                        .set(row.getValue().reference().value())
                        .set(utc));
    }

    void insertEntries(List<NewEntry> entries) throws SQLException {
        INSERT_ENTRIES.execute(connection, entries, (entry, marks) -> marks.set(entry.transactionId())
                .set(entry.line())
                .set(entry.account().value())
                .set(entry.position())
                .set(entry.side().name())
                .set(entry.amount().minorUnits())
                .set(entry.amount().currency().getCurrencyCode())
                .set(entry.balanceAfter().minorUnits()));
    }

    /** Writes the counters of these accounts, whose rows are locked. */
    void store(Collection<LedgerBalance> balances) throws SQLException {
        STORE.execute(connection, List.copyOf(balances), LedgerBalance::write);
    }
}
