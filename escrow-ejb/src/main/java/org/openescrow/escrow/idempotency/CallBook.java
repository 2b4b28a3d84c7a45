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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.rows.ManyRows;

/**
 * The short transactions around a call. Public for the container only; {@link IdempotencyKeys} is the door.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CallBook {
    private static final ManyRows KNOWN = new ManyRows("select id from idempotency_key where id in (", "?", ")");
    private static final ManyRows ADD = new ManyRows(
            "insert into idempotency_key (id, caller, call_key, request_hash, state, status, answer, began_at,"
                    + " finished_at) values ",
            "(?,?,?,?,?,?,?,?,?)",
            "");

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    AnswerSeal seal;

    @Inject
    InstantSource clock;

    /** What became of a call; nothing is locked. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CallView> read(CallKey key) {
        return Optional.ofNullable(entityManager.find(Call.class, Call.idOf(key)))
                .map(call -> call.view(seal, now()));
    }

    public Claim claim(CallKey key, String requestHash) {
        Call known = find(key);
        return known == null ? begin(key, requestHash) : claimKnown(known, requestHash);
    }

    /**
     * Stores the answer. A call that was taken over meanwhile and finished by the other keeps the answer that was given
     * first; whoever comes with another one is refused, which takes back what the answer told of.
     */
    public void finish(CallKey key, StoredAnswer answer) {
        Call call = find(key);
        if (call == null) {
            throw new IllegalStateException("finished without a claim");
        }
        if (!call.isFinished()) {
            call.finish(answer, seal, now());
        } else if (!call.answer(seal).equals(Optional.of(answer))) {
            throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE);
        }
    }

    public void abandon(CallKey key) {
        Call call = find(key);
        if (call != null && !call.isFinished()) {
            call.abandon();
        }
    }

    /** What is known of these calls. */
    public KnownCalls known(List<IdentifiedCall> calls) {
        Set<String> ids = idsKnown(calls);
        Map<CallKey, Outcome<StoredAnswer>> outcomes = new HashMap<>();
        Set<CallKey> begunBefore = new HashSet<>();
        for (IdentifiedCall call : calls) {
            String id = Call.idOf(call.key());
            if (ids.contains(id)) {
                known(entityManager.find(Call.class, id), call)
                        .ifPresentOrElse(
                                outcome -> outcomes.put(call.key(), outcome), () -> begunBefore.add(call.key()));
            }
        }
        return new KnownCalls(outcomes, begunBefore);
    }

    private Optional<Outcome<StoredAnswer>> known(Call row, IdentifiedCall call) {
        if (!row.isSameRequest(call.requestHash(), seal)) {
            return Optional.of(Outcome.refused(EscrowRefusal.IDEMPOTENCY_KEY_REUSED));
        }
        if (row.isRunning(now())) {
            return Optional.of(Outcome.refused(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE));
        }
        return row.answer(seal).map(Outcome::done);
    }

    /** Stores answers to calls that were never begun, or begun and given up. */
    public void finishAll(KnownCalls known, List<FinishedCall> finished) {
        List<Call> added = new ArrayList<>();
        for (FinishedCall one : finished) {
            IdentifiedCall call = one.call();
            if (known.wasBegun(call.key())) {
                finish(call.key(), one.answer());
            } else {
                Call row = new Call(call.key(), seal.mark(call.requestHash()), now());
                row.finish(one.answer(), seal, now());
                added.add(row);
            }
        }
        entityManager.unwrap(Session.class).doWork(connection -> ADD.execute(connection, added, Call::write));
    }

    private Set<String> idsKnown(List<IdentifiedCall> calls) {
        Set<String> ids = new HashSet<>();
        entityManager
                .unwrap(Session.class)
                .doWork(connection -> KNOWN.query(
                        connection,
                        calls,
                        (call, marks) -> marks.set(Call.idOf(call.key())),
                        row -> ids.add(row.getString(1))));
        return ids;
    }

    private Claim begin(CallKey key, String requestHash) {
        entityManager.persist(new Call(key, seal.mark(requestHash), now()));
        // Now, so that another who begins with the same key is noticed here.
        entityManager.flush();
        return new Claim.Begun();
    }

    private Claim claimKnown(Call call, String requestHash) {
        if (!call.isSameRequest(requestHash, seal)) {
            throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        Optional<StoredAnswer> answer = call.answer(seal);
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
