package org.openescrow.web.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.idempotency.CallKey;
import org.openescrow.escrow.idempotency.FinishedCall;
import org.openescrow.escrow.idempotency.IdempotencyKeys;
import org.openescrow.escrow.idempotency.IdentifiedCall;
import org.openescrow.escrow.idempotency.KnownCalls;
import org.openescrow.escrow.idempotency.StoredAnswer;
import org.openescrow.escrow.nonce.Nonce;
import org.openescrow.escrow.nonce.Nonces;
import org.openescrow.escrow.nonce.SignedNonce;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.payment.trace.Origin;
import org.openescrow.web.call.Answer;
import org.openescrow.web.metrics.Registry;
import org.openescrow.web.metrics.TransactionMeter;
import org.openescrow.web.security.SignatureRefusal;

class SharedCallsTest {
    private final Memory memory = new Memory();
    private final List<String> paid = memory.paid;
    private final ThereAndThen transaction = new ThereAndThen(memory);
    private final SharedCalls<String, String> calls = new SharedCalls<>(
            books(), 1, order -> order, new Till(), order -> new Answer(201, "{\"paid\":\"" + order + "\"}"));

    private SharedCalls.Books books() {
        SharedCalls.Books books = new SharedCalls.Books(new TransactionMeter(new Registry()));
        books.transaction = transaction;
        books.nonces = memory.new UsedNonces();
        books.keys = memory.new StoredAnswers();
        return books;
    }

    @Test
    void answersAndStoresTheAnswerWithTheEffect() {
        assertEquals(new Answer(201, "{\"paid\":\"apples\"}"), calls.submit(call("n1", "k1", "apples")));
        assertEquals(List.of("apples"), paid);
        assertEquals(new StoredAnswer(201, "{\"paid\":\"apples\"}"), memory.answers.get(key("k1")));
    }

    @Test
    void repeatsTheStoredAnswer() {
        calls.submit(call("n1", "k1", "apples"));
        assertEquals(new Answer(201, "{\"paid\":\"apples\"}", true), calls.submit(call("n2", "k1", "apples")));
        assertEquals(List.of("apples"), paid);
    }

    @Test
    void refusesASignatureThatHasServed() {
        calls.submit(call("n1", "k1", "apples"));
        refuses(SignatureRefusal.NONCE_REUSED, call("n1", "k2", "pears"));
        assertEquals(List.of("apples"), paid);
    }

    @Test
    void knowsItsOwnNonceWhereTheAnswerToACommitWasLost() {
        transaction.losesNextAnswer = true;
        SharedCall<String> call = call("n1", "k1", "apples");
        assertThrows(IllegalStateException.class, () -> calls.submit(call));
        assertEquals(new Answer(201, "{\"paid\":\"apples\"}", true), calls.submit(call));
        assertEquals(List.of("apples"), paid);
        refuses(SignatureRefusal.NONCE_REUSED, call("n1", "k1", "apples"));
    }

    @Test
    void takesANonceForUsedThatAnotherUsedWhileWeLost() {
        transaction.beforeNext = () -> memory.nonces.add(new Nonce("key", "n1"));
        refuses(SignatureRefusal.NONCE_REUSED, call("n1", "k1", "apples"));
        assertEquals(List.of(), paid);
    }

    @Test
    void saysWhatIsStoredBeforeANoThatIsNot() {
        calls.submit(call("n1", "k1", "apples"));
        refuses(EscrowRefusal.IDEMPOTENCY_KEY_REUSED, call("n2", "k1", "palace"));
    }

    @Test
    void storesARefusalOfTheBusinessAndRepeatsIt() {
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, call("n1", "k1", "caviar"));
        StoredAnswer stored = Objects.requireNonNull(memory.answers.get(key("k1")));
        assertEquals(422, stored.status());
        assertTrue(stored.body().contains("\"code\":\"INSUFFICIENT_FUNDS\""), stored::body);
        assertTrue(stored.body().contains("\"requestId\":\"request-1\""), stored::body);
        assertEquals(new Answer(422, stored.body(), true), calls.submit(call("n2", "k1", "caviar")));
    }

    @Test
    void storesNothingWhereTheRequestWasWrong() {
        refuses(EscrowRefusal.AMOUNT_OVER_LIMIT, call("n1", "k1", "palace"));
        assertTrue(memory.answers.isEmpty());
        assertEquals(Set.of(new Nonce("key", "n1")), memory.nonces);
    }

    @Test
    void saysWhatTheKeyStandsForAlready() {
        memory.refused.put(key("k1"), EscrowRefusal.IDEMPOTENCY_KEY_REUSED);
        refuses(EscrowRefusal.IDEMPOTENCY_KEY_REUSED, call("n1", "k1", "apples"));
        assertEquals(List.of(), paid);
    }

    @Test
    void requestsWithOneNonceOrKeyOrNumberClaimTheSame() {
        List<Object> claims = call("n1", "k1", "apples").claims();
        assertEquals(1, common(claims, call("n1", "k2", "pears")));
        assertEquals(1, common(claims, call("n2", "k1", "pears")));
        assertEquals(1, common(claims, call("n2", "k2", "apples")));
        assertEquals(0, common(claims, call("n2", "k2", "pears")));
    }

    private static long common(List<Object> claims, SharedCall<String> other) {
        return other.claims().stream().filter(claims::contains).count();
    }

    private void refuses(RefusalCode code, SharedCall<String> call) {
        assertEquals(code, assertThrows(Refusal.class, () -> calls.submit(call)).code());
    }

    private final class Till implements SharedCalls.Work<String, String> {
        @Override
        public List<Outcome<String>> doAll(List<String> orders) {
            return orders.stream().map(this::pay).toList();
        }

        @Override
        public List<Outcome<String>> doAllNew(List<String> orders) {
            return doAll(orders);
        }

        private Outcome<String> pay(String order) {
            return switch (order) {
                case "caviar" -> Outcome.refused(PaymentRefusal.INSUFFICIENT_FUNDS);
                case "palace" -> Outcome.refused(EscrowRefusal.AMOUNT_OVER_LIMIT);
                default -> {
                    paid.add(order);
                    yield Outcome.done(order);
                }
            };
        }
    }

    private static CallKey key(String key) {
        return new CallKey("P000000000001", key);
    }

    private static SharedCall<String> call(String nonce, String key, String order) {
        var signed = new SignedNonce(new Nonce("key", nonce), Instant.EPOCH);
        return new SharedCall<>(
                new IdentifiedCall(key(key), order),
                signed,
                order,
                order,
                "/escrow/v1/consumptions",
                "request-1",
                Origin.NONE,
                new AtomicBoolean());
    }

    /** Runs the work where it stands and takes back what failed; may lose its answer after it was done. */
    private static final class ThereAndThen extends OneTransaction {
        private final Memory memory;
        boolean losesNextAnswer;
        Runnable beforeNext = () -> {};

        ThereAndThen(Memory memory) {
            this.memory = memory;
        }

        @Override
        public <T> T in(Supplier<T> work) {
            beforeNext.run();
            beforeNext = () -> {};
            Runnable takeBack = memory.mark();
            T result;
            try {
                result = work.get();
            } catch (RuntimeException failure) {
                takeBack.run();
                throw failure;
            }
            if (losesNextAnswer) {
                losesNextAnswer = false;
                throw new IllegalStateException(new SQLException("lost", "08S01"));
            }
            return result;
        }
    }

    /** What has been seen. */
    private static final class Memory {
        private static final int DUPLICATE_KEY = 1062;
        final Set<Nonce> nonces = new HashSet<>();
        final Map<CallKey, StoredAnswer> answers = new HashMap<>();
        final Map<CallKey, String> requests = new HashMap<>();
        final Map<CallKey, RefusalCode> refused = new HashMap<>();
        final List<String> paid = new ArrayList<>();

        Runnable mark() {
            Set<Nonce> noncesBefore = Set.copyOf(nonces);
            Map<CallKey, StoredAnswer> answersBefore = Map.copyOf(answers);
            List<String> paidBefore = List.copyOf(paid);
            return () -> {
                nonces.retainAll(noncesBefore);
                answers.keySet().retainAll(answersBefore.keySet());
                paid.subList(paidBefore.size(), paid.size()).clear();
            };
        }

        private static IllegalStateException conflict() {
            return new IllegalStateException(new SQLException("duplicate", "23000", DUPLICATE_KEY));
        }

        final class UsedNonces extends Nonces {
            @Override
            public Set<Nonce> useAll(List<SignedNonce> signed) {
                Set<Nonce> used = new HashSet<>();
                signed.stream()
                        .map(SignedNonce::nonce)
                        .filter(one -> !nonces.add(one))
                        .forEach(used::add);
                return used;
            }

            @Override
            public void useAllNew(List<SignedNonce> signed) {
                if (!useAll(signed).isEmpty()) {
                    throw conflict();
                }
            }
        }

        final class StoredAnswers extends IdempotencyKeys {
            @Override
            public KnownCalls known(List<IdentifiedCall> calls) {
                Map<CallKey, Outcome<StoredAnswer>> known = new HashMap<>();
                answers.forEach((key, answer) -> known.put(key, Outcome.done(answer)));
                refused.forEach((key, code) -> known.put(key, Outcome.refused(code)));
                calls.stream()
                        .filter(call -> !requests.getOrDefault(call.key(), call.requestHash())
                                .equals(call.requestHash()))
                        .forEach(call -> known.put(call.key(), Outcome.refused(EscrowRefusal.IDEMPOTENCY_KEY_REUSED)));
                return new KnownCalls(known, Set.of());
            }

            @Override
            public void finishAll(KnownCalls known, List<FinishedCall> calls) {
                for (FinishedCall one : calls) {
                    CallKey key = one.call().key();
                    if (refused.containsKey(key) || answers.putIfAbsent(key, one.answer()) != null) {
                        throw conflict();
                    }
                    requests.put(key, one.call().requestHash());
                }
            }
        }
    }
}
