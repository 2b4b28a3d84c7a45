package org.openescrow.payment.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Sees to it that one node does what needs doing once, and another when that one is silent. A lease in the database,
 * by the database's own clock. Two nodes may still do the same for a moment, one of them after a long pause: so
 * whatever is done under a duty does no harm when it is done twice.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Duties {
    /** After so long without a sign of life the duty is another's. */
    static final Duration LEASE = Duration.ofSeconds(15);

    // The node first: the second assignment sees what the first has made of it.
    private static final String TAKE_OR_KEEP =
            """
            insert into cluster_duty (duty, node, until) values (?, ?, utc_timestamp(3) + interval ? second)
            on duplicate key update
              node = if(until < utc_timestamp(3), values(node), node),
              until = if(node = values(node), values(until), until)
            """;
    private static final String WHOSE = "select node from cluster_duty where duty = ?";

    private final String node;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    public Duties() {
        this(UUID.randomUUID().toString());
    }

    /** As a node with this name, 1 to 36 characters. */
    Duties(String node) {
        this.node = node;
    }

    /** Whether this node is to do it now; then it is this node's for {@link #LEASE} from now. */
    public boolean isMine(Duty duty) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            takeOrKeep(connection, duty);
            return node.equals(whose(connection, duty));
        });
    }

    private void takeOrKeep(Connection connection, Duty duty) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE_OR_KEEP)) {
            statement.setString(1, duty.name());
            statement.setString(2, node);
            statement.setLong(3, LEASE.toSeconds());
            statement.executeUpdate();
        }
    }

    private static String whose(Connection connection, Duty duty) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WHOSE)) {
            statement.setString(1, duty.name());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
