package org.openescrow.escrow.limit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.rows.ManyRows;

/** The table of the wallets' use: one row a wallet, from its first purchase on. Plain JDBC, as the ledger's. */
@Dependent
class UseRows {
    private static final String COLUMNS = "wallet_id, counted_day, day_count, day_sum, month_sum, year_sum, total_sum";
    private static final String ROW = "(?,?,?,?,?,?,?)";
    private static final ManyRows LOCK = new ManyRows(
            "select " + COLUMNS + " from wallet_use where wallet_id in (", "?", ") order by wallet_id for update");
    private static final ManyRows ADD = new ManyRows("insert into wallet_use (" + COLUMNS + ") values ", ROW, "");
    /** An update for many rows at once: the rows exist and are locked, so that no insert ever happens. */
    private static final ManyRows STORE = new ManyRows(
            "insert into wallet_use (" + COLUMNS + ") values ",
            ROW,
            " on duplicate key update counted_day = values(counted_day), day_count = values(day_count),"
                    + " day_sum = values(day_sum), month_sum = values(month_sum), year_sum = values(year_sum),"
                    + " total_sum = values(total_sum)");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /** One row. */
    record Row(WalletId wallet, WalletUse use) implements Comparable<Row> {
        void write(ManyRows.Marks marks) throws SQLException {
            marks.set(wallet.value())
                    .set(use.day().toString())
                    .set(use.dayCount())
                    .set(use.daySum())
                    .set(use.monthSum())
                    .set(use.yearSum())
                    .set(use.total());
        }

        @Override
        public int compareTo(Row other) {
            return wallet.value().compareTo(other.wallet.value());
        }
    }

    /** Locks the rows that there are, in ascending order, so that two who want the same wait instead of deadlocking. */
    Map<WalletId, WalletUse> lock(Collection<WalletId> wallets) {
        List<WalletId> ascending = wallets.stream()
                .distinct()
                .sorted(Comparator.comparing(WalletId::value))
                .toList();
        Map<WalletId, WalletUse> found = new HashMap<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> LOCK.query(
                        connection,
                        ascending,
                        (wallet, marks) -> marks.set(wallet.value()),
                        row -> found.put(
                                new WalletId(row.getString(1)),
                                new WalletUse(
                                        row.getObject(2, LocalDate.class),
                                        row.getLong(3),
                                        row.getLong(4),
                                        row.getLong(5),
                                        row.getLong(6),
                                        row.getLong(7)))));
        return found;
    }

    /** Writes rows that are locked. */
    void store(List<Row> rows) {
        entityManager.unwrap(Session.class).doWork(connection -> STORE.execute(connection, rows, Row::write));
    }

    /** Writes first rows; conflicts where another has written one meanwhile. */
    void add(List<Row> rows) {
        entityManager.unwrap(Session.class).doWork(connection -> ADD.execute(connection, rows, Row::write));
    }

    /** The row of a wallet, without a lock. */
    Optional<WalletUse> read(WalletId wallet) {
        List<?> found = entityManager
                .createNativeQuery(
                        "select cast(counted_day as char), day_count, day_sum, month_sum, year_sum, total_sum"
                                + " from wallet_use where wallet_id = ?")
                .setParameter(1, wallet.value())
                .getResultList();
        return found.stream().findFirst().map(row -> use((Object[]) row));
    }

    private static WalletUse use(Object[] row) {
        return new WalletUse(
                LocalDate.parse((String) row[0]), fen(row[1]), fen(row[2]), fen(row[3]), fen(row[4]), fen(row[5]));
    }

    private static long fen(Object number) {
        return ((Number) number).longValue();
    }
}
