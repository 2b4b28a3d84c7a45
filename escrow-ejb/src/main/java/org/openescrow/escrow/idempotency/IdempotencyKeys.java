package org.openescrow.escrow.idempotency;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to idempotency keys: claim one, do the work, finish with the answer, or abandon. That a claim can be taken
 * over is safe because each piece of work is done once by its own number as well.
 *
 * <p>Refuses {@link EscrowRefusal#IDEMPOTENCY_KEY_REUSED}, {@link EscrowRefusal#IDEMPOTENCY_KEY_IN_USE} and
 * {@link EscrowRefusal#IDEMPOTENCY_KEY_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyKeys {
    @EJB
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

    /**
     * Stores the final answer; where the caller has a transaction open, together with the effect. Refuses
     * {@link EscrowRefusal#IDEMPOTENCY_KEY_IN_USE} where the call was taken over and has got another answer meanwhile:
     * the effect must not stay beside an answer that denies it.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void finish(CallKey key, StoredAnswer answer) {
        book.finish(key, answer);
    }

    /**
     * What is known of many calls that are done within the caller's transaction, without claiming them: the answer to
     * repeat, or the refusal. Those of which nothing is said may be done, and are then {@linkplain #finishAll finished}
     * in the same transaction.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public KnownCalls known(List<IdentifiedCall> calls) {
        return book.known(calls);
    }

    /**
     * Stores the final answers of calls that might be done, together with their effects. Two who finish the same at
     * once conflict; the loser repeats from outside the transaction.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void finishAll(KnownCalls known, List<FinishedCall> calls) {
        book.finishAll(known, calls);
    }

    /**
     * What became of a call whose answer was lost; refuses {@link EscrowRefusal#IDEMPOTENCY_KEY_UNKNOWN} where nothing
     * was begun under the key, or nothing that shares its transaction has been committed yet.
     */
    public CallView call(CallKey key) {
        return book.read(key).orElseThrow(() -> new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_UNKNOWN));
    }

    /** Nothing final came of it: the next call with the key begins at once. */
    public void abandon(CallKey key) {
        Conflicts.repeat(() -> book.abandon(key));
    }
}
