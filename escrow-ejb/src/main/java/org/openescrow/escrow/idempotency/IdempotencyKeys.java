package org.openescrow.escrow.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;

/**
 * The door to idempotency keys: claim one, do the work, finish with the answer, or abandon. That a claim can be taken
 * over
 * is safe because each piece of work is done once by its own number as well.
 *
 * <p>Refuses {@link EscrowRefusal#IDEMPOTENCY_KEY_REUSED} and {@link EscrowRefusal#IDEMPOTENCY_KEY_IN_USE}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyKeys {
    @Inject
    CallBook book;

    /**
     * Begins, or answers what was answered before. A claim that has been running for 30 s, or was abandoned, is begun
     * again.
     *
     * @param requestHash tells requests apart, at most 64 ASCII characters, such as a SHA-256 in hexadecimal digits
     */
    public Claim claim(CallKey key, String requestHash) {
        return Conflicts.repeat(() -> book.claim(key, requestHash));
    }

    /** Stores the final answer; where the caller has a transaction open, together with the effect. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void finish(CallKey key, StoredAnswer answer) {
        book.finish(key, answer);
    }

    /** Nothing final came of it: the next call with the key begins at once. */
    public void abandon(CallKey key) {
        Conflicts.repeat(() -> book.abandon(key));
    }
}
