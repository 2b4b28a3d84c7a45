package org.openescrow.escrow.idempotency;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The short transactions around a call. Public for the container only; {@link IdempotencyKeys} is the door.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CallBook {
    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    public Claim claim(CallKey key, String requestHash) {
        Call known = find(key);
        return known == null ? begin(key, requestHash) : claimKnown(known, requestHash);
    }

    public void finish(CallKey key, StoredAnswer answer) {
        Call call = find(key);
        if (call == null) {
            throw new IllegalStateException("finished without a claim");
        }
        // Taken over meanwhile and finished by the other: the answer that was given first stays the answer.
        if (!call.isFinished()) {
            call.finish(answer, now());
        }
    }

    public void abandon(CallKey key) {
        Call call = find(key);
        if (call != null && !call.isFinished()) {
            call.abandon();
        }
    }

    private Claim begin(CallKey key, String requestHash) {
        entityManager.persist(new Call(key, requestHash, now()));
        // Now, so that another who begins with the same key is noticed here.
        entityManager.flush();
        return new Claim.Begun();
    }

    private Claim claimKnown(Call call, String requestHash) {
        if (!call.isSameRequest(requestHash)) {
            throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        Optional<StoredAnswer> answer = call.answer();
        if (answer.isPresent()) {
            return new Claim.Replay(answer.get());
        }
        if (call.isRunning(now())) {
            throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE);
        }
        call.beginAgain(now());
        return new Claim.Begun();
    }

    private @Nullable Call find(CallKey key) {
        return entityManager.find(Call.class, Call.idOf(key), LockModeType.PESSIMISTIC_WRITE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
