package org.openescrow.payment.ledger.seal;

import com.github.f4b6a3.tsid.Tsid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.Session;

/**
 * Makes seals, each in a transaction of its own. Of two nodes that seal at the same time, one fails on the unique key
 * of the seal's number and has made nothing.
 *
 * <p>Ids grow with time, but transactions do not commit in the order of their ids. So the regular pass stays a little
 * behind, and a late pass looks again at the last minutes for what has committed since.
 */
@ApplicationScoped
@Transactional
class Seals {
    static final int MOST = 1_000;
    static final Duration BEHIND = Duration.ofSeconds(5);
    /** A TSID has the milliseconds since 2020 above 22 bits of node and counter. */
    private static final int BITS_BELOW_TIME = 22;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /** Seals what has been posted since the last seal; answers how many transactions, 1000 at the most. */
    int sealNext() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            SealRows rows = new SealRows(connection);
            SealRows.Last last = rows.last();
            List<Long> ids = rows.next(last.upTo(), firstIdOf(clock.instant().minus(BEHIND)), MOST);
            return ids.isEmpty() ? 0 : seal(connection, ids, last, ids.get(ids.size() - 1));
        });
    }

    /**
     * Seals what committed after its time; answers how many transactions, 1000 at the most.
     *
     * @param back how far before the end of the regular pass to look
     */
    int sealLate(Duration back) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            SealRows rows = new SealRows(connection);
            SealRows.Last last = rows.last();
            List<Long> ids = rows.late(last.upTo() - (back.toMillis() << BITS_BELOW_TIME), last.upTo(), MOST);
            return ids.isEmpty() ? 0 : seal(connection, ids, last, last.upTo());
        });
    }

    /**
     * Follows the end of the chain that the caller has read, and not the one of now: where another node has sealed in
     * between, the number is taken, and the repetition looks again.
     */
    private int seal(Connection connection, List<Long> ids, SealRows.Last last, long upTo) throws SQLException {
        List<Leaf> leaves = List.copyOf(new LeafReader(connection).read(ids).values());
        List<Hash> hashes = leaves.stream().map(Leaf::hash).toList();
        Hash hash = Hash.ofSeal(last.hash(), last.number() + 1, hashes);
        SealRows.Last next = new SealRows.Last(last.number() + 1, hash, upTo);
        new SealRows(connection).insert(next, last.hash(), leaves, clock.instant());
        return leaves.size();
    }

    private static long firstIdOf(Instant instant) {
        return (instant.toEpochMilli() - Tsid.TSID_EPOCH) << BITS_BELOW_TIME;
    }
}
