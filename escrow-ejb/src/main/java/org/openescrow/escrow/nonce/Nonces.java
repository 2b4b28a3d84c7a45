package org.openescrow.escrow.nonce;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/**
 * The door to used nonces. Refuses nothing: a nonce that was used before is an answer. Native SQL, because one
 * statement must both ask and remember: two requests with one nonce at the same time are exactly what it is there
 * for.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Nonces {
    private static final int MOST_PURGED = 10_000;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    /**
     * Marks the nonce as used.
     *
     * @param forgottenAt from when on a signature that carries it is refused for its age anyway
     * @return whether this was the first use
     */
    public boolean use(Nonce nonce, Instant forgottenAt) {
        // A transaction of its own: the nonce stays used whatever becomes of the request.
        int inserted = entityManager
                .createNativeQuery("insert ignore into signature_nonce (signer, nonce, forgotten_at) values (?, ?, ?)")
                .setParameter(1, nonce.signer())
                .setParameter(2, nonce.value())
                .setParameter(3, forgottenAt)
                .executeUpdate();
        return inserted == 1;
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
