package org.openescrow.web.once;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openescrow.escrow.idempotency.FinishedCall;
import org.openescrow.escrow.idempotency.IdempotencyKeys;
import org.openescrow.escrow.idempotency.IdentifiedCall;
import org.openescrow.escrow.idempotency.KnownCalls;
import org.openescrow.escrow.idempotency.StoredAnswer;
import org.openescrow.escrow.nonce.Nonce;
import org.openescrow.escrow.nonce.Nonces;
import org.openescrow.payment.combine.Combiner;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;
import org.openescrow.web.call.Answer;
import org.openescrow.web.metrics.TransactionMeter;
import org.openescrow.web.security.SignatureRefusal;

/**
 * Requests of one kind that share their transactions: nonces, effects and stored answers of all who come at the same
 * time are committed together, and each is answered after the commit. Nothing but speed tells it from
 * {@link Once#inOneTransaction}: who sends the same twice at once gets the first one's answer, later.
 *
 * @param <C> what a request asks
 * @param <V> what it gets
 */
public final class SharedCalls<C, V> {
    private static final int MOST = 64;

    private final OneTransaction transaction;
    private final Nonces nonces;
    private final IdempotencyKeys keys;
    private final Function<C, ?> number;
    private final Work<C, V> work;
    private final Function<V, Answer> answer;
    private final TransactionMeter meter;
    private final Combiner<SharedCall<C>, Outcome<Answer>> combiner;

    /** Does the business of many requests in the transaction that is open; one outcome for each, in their order. */
    public interface Work<C, V> {
        /** For requests of which any may have been done before. */
        List<Outcome<V>> doAll(List<C> commands);

        /** The same, quicker, for requests that are all new; where one is not, it conflicts. */
        List<Outcome<V>> doAllNew(List<C> commands);
    }

    /** The beans that keep what has been seen, the transaction, and who watches it. */
    @Dependent
    public static class Books {
        private final TransactionMeter meter;

        @EJB
        OneTransaction transaction;

        @EJB
        Nonces nonces;

        @EJB
        IdempotencyKeys keys;

        @Inject
        Books(TransactionMeter meter) {
            this.meter = meter;
        }
    }

    /**
     * @param lanes how many transactions may be under way at once
     * @param number what the business tells requests from each other by
     */
    public SharedCalls(Books books, int lanes, Function<C, ?> number, Work<C, V> work, Function<V, Answer> answer) {
        this.transaction = books.transaction;
        this.nonces = books.nonces;
        this.keys = books.keys;
        this.meter = books.meter;
        this.number = number;
        this.work = work;
        this.answer = answer;
        this.combiner = new Combiner<>(lanes, MOST, SharedCall::claims, this::doOnce);
    }

    Object number(C command) {
        return number.apply(command);
    }

    /** Refuses with NONCE_REUSED, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE, and as the work does. */
    Answer submit(SharedCall<C> call) {
        return combiner.submit(call).orThrow();
    }

    /**
     * First as if nobody had ever been here before, for to look costs as much as to write. Unique keys tell where it
     * was not so; then everything is taken back, and done again with a look.
     */
    private List<Outcome<Answer>> doOnce(List<SharedCall<C>> calls) {
        try {
            return committed(calls, this::doAllNew);
        } catch (RuntimeException failure) {
            if (!Conflicts.isConflict(failure)) {
                throw failure;
            }
        }
        return Conflicts.repeat(() -> committed(calls, this::doAll));
    }

    /** What was done in a transaction, and when nothing but its commit was left to do. */
    private record Done(List<Outcome<Answer>> outcomes, long nanoTime) {}

    private List<Outcome<Answer>> committed(
            List<SharedCall<C>> calls, Function<List<SharedCall<C>>, List<Outcome<Answer>>> doing) {
        try {
            return Trace.in(shared(calls), step -> {
                step.about("escrow.requests", calls.size());
                Done done = transaction.in(() -> new Done(doing.apply(calls), System.nanoTime()));
                meter.committed(calls.size(), System.nanoTime() - done.nanoTime());
                return done.outcomes();
            });
        } catch (RuntimeException failure) {
            if (!Conflicts.isConflict(failure)) {
                // The commit may have succeeded and only its answer be lost.
                calls.forEach(call -> call.tried().set(true));
            }
            throw failure;
        }
    }

    /** Of the trace of the request that it was begun for, with links to those that share it. */
    private Step shared(List<SharedCall<C>> calls) {
        return Trace.isOn()
                ? Trace.beginShared(
                        "shared transaction",
                        calls.stream().map(SharedCall::origin).toList())
                : Step.NONE;
    }

    private List<Outcome<Answer>> doAllNew(List<SharedCall<C>> calls) {
        nonces.useAllNew(calls.stream().map(SharedCall::nonce).toList());
        List<Outcome<Answer>> ended = answers(work.doAllNew(commands(calls)));
        return withALookAt(store(KnownCalls.none(), calls, ended), calls, ended);
    }

    /** What is stored under its key is new, or it would have been a conflict; the rest may have an answer already. */
    private List<Outcome<Answer>> withALookAt(
            List<IdentifiedCall> unstored, List<SharedCall<C>> calls, List<Outcome<Answer>> ended) {
        if (unstored.isEmpty()) {
            return ended;
        }
        KnownCalls known = keys.known(unstored);
        return IntStream.range(0, calls.size())
                .mapToObj(i -> known.outcome(calls.get(i).known().key())
                        .map(earlier -> earlier.then(SharedCalls::replay))
                        .orElse(ended.get(i)))
                .toList();
    }

    private List<Outcome<Answer>> doAll(List<SharedCall<C>> calls) {
        Set<Nonce> used = nonces.useAll(calls.stream().map(SharedCall::nonce).toList());
        KnownCalls known = keys.known(calls.stream().map(SharedCall::known).toList());
        Set<SharedCall<C>> refused = calls.stream()
                .filter(call -> used.contains(call.nonce().nonce()))
                // A commit whose answer was lost may have succeeded: then nonce and stored answer are our own.
                .filter(call ->
                        !call.tried().get() || known.outcome(call.known().key()).isEmpty())
                .collect(Collectors.toSet());
        List<SharedCall<C>> begun = calls.stream()
                .filter(call -> !refused.contains(call))
                .filter(call -> known.outcome(call.known().key()).isEmpty())
                .toList();
        Iterator<Outcome<Answer>> ended = begin(known, begun).iterator();
        return calls.stream()
                .map(call -> refused.contains(call)
                        ? Outcome.<Answer>refused(SignatureRefusal.NONCE_REUSED)
                        : known.outcome(call.known().key())
                                .map(earlier -> earlier.then(SharedCalls::replay))
                                .orElseGet(ended::next))
                .toList();
    }

    private List<Outcome<Answer>> begin(KnownCalls known, List<SharedCall<C>> calls) {
        if (calls.isEmpty()) {
            return List.of();
        }
        List<Outcome<Answer>> ended = answers(work.doAll(commands(calls)));
        store(known, calls, ended);
        return ended;
    }

    /** Stores what is final; answers the calls that are not. */
    private List<IdentifiedCall> store(KnownCalls known, List<SharedCall<C>> calls, List<Outcome<Answer>> ended) {
        List<FinishedCall> finished = new ArrayList<>();
        List<IdentifiedCall> unstored = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            SharedCall<C> call = calls.get(i);
            call.finished(ended.get(i)).ifPresentOrElse(finished::add, () -> unstored.add(call.known()));
        }
        keys.finishAll(known, finished);
        return unstored;
    }

    private List<C> commands(List<SharedCall<C>> calls) {
        return calls.stream().map(SharedCall::command).toList();
    }

    private List<Outcome<Answer>> answers(List<Outcome<V>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.then(value -> Outcome.done(answer.apply(value))))
                .toList();
    }

    private static Outcome<Answer> replay(StoredAnswer stored) {
        return Outcome.done(new Answer(stored.status(), stored.body(), true));
    }
}
