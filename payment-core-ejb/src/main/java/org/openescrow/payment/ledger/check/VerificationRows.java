package org.openescrow.payment.ledger.check;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.openescrow.payment.ledger.seal.Hash;

/** The short transactions before and after a verification, and what is kept of it. */
@ApplicationScoped
@Transactional
class VerificationRows {
    private static final String START =
            "insert into ledger_verification (id, day, started_by, started_at) values (?, ?, ?, ?)";
    private static final String FINISH =
            """
            insert into ledger_verification_result (verification_id, finished_at, accounts, transactions, entries,
              seals, head, differences, findings) values (?,?,?,?,?,?,?,?,?)
            """;
    private static final String LATEST =
            """
            select v.id, v.started_by, v.started_at, r.finished_at, r.accounts, r.transactions, r.entries, r.seals,
              r.head, r.differences, r.findings
            from ledger_verification v left join ledger_verification_result r on r.verification_id = v.id
            order by v.id desc limit ?
            """;

    private static final String HEADS = "select distinct head from ledger_verification_result";
    private static final String NEWEST =
            "select differences from ledger_verification_result order by verification_id desc limit 1";
    private static final String CLEAN =
            "select finished_at from ledger_verification_result where differences = 0 order by verification_id desc"
                    + " limit 1";
    private static final String SEALED = "select up_to from ledger_seal order by number desc limit 1";
    /** The id is a parameter: as a subquery it might be compared row by row, through the whole ledger. */
    private static final String POSTED_AFTER =
            "select posted_at from ledger_transaction where id > ? order by id limit 1";

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /** Begins one that somebody asked for. */
    long start(String by) {
        return start(by, Optional.empty());
    }

    /** Begins the one of this day; empty where another node has. */
    Optional<Long> startOfDay(String by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        boolean taken = session().doReturningWork(connection -> isTaken(connection, today));
        return taken ? Optional.empty() : Optional.of(start(by, Optional.of(today)));
    }

    private static boolean isTaken(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select 1 from ledger_verification where day = ?")) {
            statement.setObject(1, day);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private long start(String by, Optional<LocalDate> day) {
        long id = TsidCreator.getTsid1024().toLong();
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(START)) {
                statement.setLong(1, id);
                statement.setObject(2, day.orElse(null));
                statement.setString(3, by);
                statement.setObject(4, utcOf(clock.instant()));
                statement.executeUpdate();
            }
        });
        return id;
    }

    void finish(long id, Verdict verdict) {
        session().doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FINISH)) {
                statement.setLong(1, id);
                statement.setObject(2, utcOf(clock.instant()));
                statement.setLong(3, verdict.accounts());
                statement.setLong(4, verdict.transactions());
                statement.setLong(5, verdict.entries());
                statement.setLong(6, verdict.seals());
                statement.setString(7, verdict.head().hex());
                statement.setLong(8, verdict.differences());
                statement.setString(9, String.join("\n", verdict.findings()));
                statement.executeUpdate();
            }
        });
    }

    /** What was the newest seal's hash at the end of each run. */
    Set<Hash> heads() {
        return session().doReturningWork(connection -> {
            Set<Hash> heads = new LinkedHashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(HEADS);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    heads.add(new Hash(row.getString(1)));
                }
            }
            return heads;
        });
    }

    /** The newest first. */
    List<VerificationView> latest(int most) {
        return session().doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LATEST)) {
                statement.setInt(1, most);
                List<VerificationView> views = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        views.add(view(row));
                    }
                }
                return views;
            }
        });
    }

    VerificationFigures figures() {
        return session().doReturningWork(connection -> {
            long differences = first(connection, NEWEST, Long.class).orElse(0L);
            Optional<LocalDateTime> clean = first(connection, CLEAN, LocalDateTime.class);
            Optional<LocalDateTime> since = clean.isPresent() ? clean : postedAfter(connection, 0);
            long sealed = first(connection, SEALED, Long.class).orElse(0L);
            return new VerificationFigures(differences, age(since), age(postedAfter(connection, sealed)));
        });
    }

    /** Nothing is younger than now, whatever the clock of the node that wrote it. */
    private Duration age(Optional<LocalDateTime> since) {
        return since.map(from -> Duration.between(instantOf(from), clock.instant()))
                .filter(age -> !age.isNegative())
                .orElse(Duration.ZERO);
    }

    /** When the first transaction after this one was posted. */
    private static Optional<LocalDateTime> postedAfter(Connection connection, long id) throws SQLException {
        return first(connection, POSTED_AFTER, LocalDateTime.class, id);
    }

    private static <T> Optional<T> first(Connection connection, String sql, Class<T> type, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, type)) : Optional.empty();
            }
        }
    }

    private static VerificationView view(ResultSet row) throws SQLException {
        Instant startedAt = instantOf(row.getObject(3, LocalDateTime.class));
        Optional<LocalDateTime> finishedAt = Optional.ofNullable(row.getObject(4, LocalDateTime.class));
        if (finishedAt.isEmpty()) {
            return new VerificationView(
                    row.getLong(1), row.getString(2), startedAt, Optional.empty(), Optional.empty());
        }
        Verdict verdict = new Verdict(
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                new Hash(row.getString(9)),
                row.getLong(10),
                row.getString(11).lines().toList());
        return new VerificationView(
                row.getLong(1),
                row.getString(2),
                startedAt,
                finishedAt.map(VerificationRows::instantOf),
                Optional.of(verdict));
    }

    private Session session() {
        return entityManager.unwrap(Session.class);
    }

    private static LocalDateTime utcOf(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instantOf(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
