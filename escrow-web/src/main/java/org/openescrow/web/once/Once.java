package org.openescrow.web.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.openescrow.escrow.idempotency.CallKey;
import org.openescrow.escrow.idempotency.Claim;
import org.openescrow.escrow.idempotency.IdempotencyKeys;
import org.openescrow.escrow.idempotency.IdentifiedCall;
import org.openescrow.escrow.idempotency.StoredAnswer;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.Trace;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.error.Problem;
import org.openescrow.web.error.StatusTable;

/**
 * Does what a POST asks for once, however often it is sent. The request must be understood before: nothing is
 * stored for what is not. A no of the business is an answer like any other and given again; where the outcome is
 * not known, or the fault is ours, the key is given up, and the next call with it does the work again, which is
 * safe because each door knows what it has done.
 *
 * <p>Refuses with IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED and
 * IDEMPOTENCY_KEY_IN_USE.
 */
@Dependent
public class Once {
    private static final System.Logger LOG = System.getLogger(Once.class.getName());

    private final Call call;
    private final IdempotencyKeys keys;
    private final OneTransaction transaction;
    private final Platforms platforms;

    @Inject
    Once(Call call, IdempotencyKeys keys, OneTransaction transaction, Platforms platforms) {
        this.call = call;
        this.keys = keys;
        this.transaction = transaction;
        this.platforms = platforms;
    }

    /** For a platform's work that fits into one transaction: the answer is stored in it. */
    public Answer inOneTransaction(Supplier<Answer> work) {
        CallKey key = key(call.platform().value());
        return once(
                key,
                () -> Conflicts.repeat(
                        () -> transaction.in(() -> finished(key, active(work).get()))));
    }

    /**
     * For a platform's work that may share its transaction with that of others. The request's nonce must not have been
     * used yet: see {@link org.openescrow.web.caller.SharesTransaction}.
     */
    public <C> Answer shared(SharedCalls<C, ?> calls, C command) {
        var known = new IdentifiedCall(key(call.platform().value()), requestHash());
        return calls.submit(new SharedCall<>(
                known,
                call.takeNonce().orElseThrow(),
                calls.number(command),
                command,
                call.rawPath(),
                call.requestId(),
                Trace.here(),
                new AtomicBoolean()));
    }

    /** For a platform's work that opens its own transactions: the answer is stored after the last one. */
    public Answer inSteps(Supplier<Answer> work) {
        return inSteps(call.platform().value(), active(work));
    }

    /** What was done before is answered also to a platform that is suspended; nothing new is done for it. */
    private Supplier<Answer> active(Supplier<Answer> work) {
        return () -> {
            platforms.requireActive(call.platform());
            return work.get();
        };
    }

    /**
     * The same for a caller who is not a platform yet.
     *
     * @param caller 1 to 64 visible ASCII characters
     */
    public Answer inSteps(String caller, Supplier<Answer> work) {
        CallKey key = key(caller);
        return once(key, () -> finished(key, work.get()));
    }

    private Answer once(CallKey key, Supplier<Answer> work) {
        Claim claim = keys.claim(key, requestHash());
        if (claim instanceof Claim.Replay replay) {
            StoredAnswer stored = replay.answer();
            return new Answer(stored.status(), stored.body(), true);
        }
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw settled(key, failure);
        }
    }

    private Answer finished(CallKey key, Answer answer) {
        keys.finish(key, new StoredAnswer(answer.status(), answer.body()));
        return answer;
    }

    /** What the caller must hear of: the failure, unless another answer to this key was given meanwhile. */
    private RuntimeException settled(CallKey key, RuntimeException failure) {
        Optional<Refusal> refusal = Refusals.find(failure).filter(found -> StatusTable.isFinal(found.code()));
        try {
            refusal.ifPresentOrElse(
                    no -> finished(key, Answer.of(Problem.of(no, call.rawPath(), call.requestId()))),
                    () -> keys.abandon(key));
        } catch (Refusal overtaken) {
            return overtaken;
        } catch (RuntimeException second) {
            // The first failure is what the caller must hear of; the key is taken over when its time is over.
            LOG.log(System.Logger.Level.WARNING, "the end of request " + call.requestId() + " is not stored", second);
        }
        return failure;
    }

    private CallKey key(String caller) {
        return new CallKey(caller, IdempotencyKey.of(call).value());
    }

    private String requestHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((call.method() + "\n" + call.rawPath() + "\n").getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(call.body()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
