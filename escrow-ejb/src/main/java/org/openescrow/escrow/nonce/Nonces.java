package org.openescrow.escrow.nonce;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.openescrow.payment.rows.ManyRows;

/**
 * The door to used nonces. Refuses nothing: a nonce that was used before is an answer. Native SQL, because one
 * statement must both ask and remember: two requests with one nonce at the same time are exactly what it is there
 * for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Nonces {
    static final int MOST_PURGED = 10_000;
    private static final ManyRows USED =
            new ManyRows("select signer, nonce from signature_nonce where ", "(signer = ? and nonce = ?)", " or ", "");
    private static final ManyRows USE =
            new ManyRows("insert into signature_nonce (signer, nonce, forgotten_at) values ", "(?,?,?)", "");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /**
     * Marks the nonce as used.
     *
     * @return whether this was the first use
     */
    public boolean use(SignedNonce signed) {
        // A transaction of its own: the nonce stays used whatever becomes of the request.
        int inserted = entityManager
                .createNativeQuery("insert ignore into signature_nonce (signer, nonce, forgotten_at) values (?, ?, ?)")
                .setParameter(1, signed.nonce().signer())
                .setParameter(2, signed.nonce().value())
                .setParameter(3, signed.forgottenAt())
                .executeUpdate();
        return inserted == 1;
    }

    /**
     * Marks many as used within the transaction of what they are used for: where that is taken back, nothing has been
     * done under them. Two who use the same one at once conflict; the loser repeats from outside the transaction.
     *
     * @param signed no two with the same nonce
     * @return those that were used before
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Set<Nonce> useAll(List<SignedNonce> signed) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Set<Nonce> used = new HashSet<>();
            USED.query(
                    connection,
                    signed,
                    (one, marks) ->
                            marks.set(one.nonce().signer()).set(one.nonce().value()),
                    row -> used.add(new Nonce(row.getString(1), row.getString(2))));
            mark(
                    connection,
                    signed.stream().filter(one -> !used.contains(one.nonce())).toList());
            return used;
        });
    }

    /**
     * Marks many as used, as {@link #useAll}, where none of them has been used before, as nearly always; where one has,
     * it conflicts, and whoever opened the transaction goes on with {@link #useAll} in another.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void useAllNew(List<SignedNonce> signed) {
        entityManager.unwrap(Session.class).doWork(connection -> mark(connection, signed));
    }

    private static void mark(Connection connection, List<SignedNonce> unused) throws SQLException {
        USE.execute(connection, unused, (one, marks) -> marks.set(one.nonce().signer())
                .set(one.nonce().value())
                .set(LocalDateTime.ofInstant(one.forgottenAt(), ZoneOffset.UTC)));
    }

    /**
     * Forgets nonces whose time is over, ten thousand at the most so that the statement stays short.
     *
     * @return how many were forgotten
     */
    public int purge(Instant now) {
        return entityManager
                .createNativeQuery("delete from signature_nonce where forgotten_at < ? limit " + MOST_PURGED)
                .setParameter(1, now)
                .executeUpdate();
    }
}
