package org.openescrow.web.once;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.idempotency.CallKey;
import org.openescrow.escrow.idempotency.Claim;
import org.openescrow.escrow.idempotency.IdempotencyKeys;
import org.openescrow.escrow.idempotency.StoredAnswer;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.error.WebRefusal;

class OnceTest {
    private final List<String> happened = new ArrayList<>();
    private Claim claim = new Claim.Begun();
    private List<String> sentKeys = List.of("key-1");
    private boolean overtaken;
    private boolean suspended;

    @Test
    void storesTheAnswerInTheTransactionOfTheEffect() {
        Answer answer = once().inOneTransaction(() -> did("effect"));
        assertEquals(201, answer.status());
        assertFalse(answer.replayed());
        assertEquals(
                List.of("claim P000000000001 key-1", "begin", "effect", "finish 201 {\"a\":1}", "commit"), happened);
    }

    @Test
    void storesTheAnswerAfterTheStepsOfTheEffect() {
        once().inSteps(() -> did("effect"));
        assertEquals(List.of("claim P000000000001 key-1", "effect", "finish 201 {\"a\":1}"), happened);
    }

    @Test
    void givesTheStoredAnswerAndDoesNothing() {
        claim = new Claim.Replay(new StoredAnswer(422, "{\"stored\":true}"));
        Answer answer = once().inSteps(() -> did("effect"));
        assertEquals(new Answer(422, "{\"stored\":true}", true), answer);
        assertEquals(List.of("claim P000000000001 key-1"), happened);
    }

    @Test
    void storesARefusalOfTheBusiness() {
        assertRefused(PaymentRefusal.INSUFFICIENT_FUNDS);
        assertEquals(List.of("claim P000000000001 key-1", "begin", "rollback"), happened.subList(0, 3));
        assertTrue(happened.get(3).startsWith("finish 422 {\"type\":"), happened.get(3));
        assertTrue(happened.get(3).contains("\"code\":\"INSUFFICIENT_FUNDS\""), happened.get(3));
    }

    @Test
    void givesTheKeyUpWhereTheOutcomeIsNotKnownOrTheRequestWasWrong() {
        assertRefused(PaymentRefusal.BANK_NO_ANSWER);
        assertRefused(EscrowRefusal.AMOUNT_OVER_LIMIT);
        assertEquals(2, happened.stream().filter("abandon"::equals).count());
        assertTrue(happened.stream().noneMatch(step -> step.startsWith("finish")), happened::toString);
    }

    @Test
    void doesNothingNewForASuspendedPlatformAndKeepsNoRefusal() {
        suspended = true;
        for (boolean steps : new boolean[] {true, false}) {
            happened.clear();
            Refusal thrown = assertThrows(Refusal.class, () -> once(steps, () -> did("effect")));
            assertEquals(EscrowRefusal.PLATFORM_SUSPENDED, thrown.code());
            assertEquals("abandon", happened.get(happened.size() - 1), "the same key serves once it is lifted");
            assertFalse(happened.contains("effect"));
        }
        claim = new Claim.Replay(new StoredAnswer(201, "{}"));
        assertTrue(once().inSteps(() -> did("effect")).replayed(), "what was done is answered all the same");
    }

    private Answer once(boolean steps, Supplier<Answer> work) {
        return steps ? once().inSteps(work) : once().inOneTransaction(work);
    }

    @Test
    void givesTheKeyUpWhereTheFaultIsOurs() {
        assertThrows(ArithmeticException.class, () -> once().inSteps(() -> {
            throw new ArithmeticException("ours");
        }));
        assertEquals(List.of("claim P000000000001 key-1", "abandon"), happened);
    }

    @Test
    void takesTheEffectBackWhereAnotherAnswerWasGivenMeanwhile() {
        overtaken = true;
        Refusal thrown = assertThrows(Refusal.class, () -> once().inOneTransaction(() -> did("effect")));
        assertEquals(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE, thrown.code());
        assertEquals(List.of("claim P000000000001 key-1", "begin", "effect", "rollback", "abandon"), happened);
    }

    @Test
    void doesNotAnswerWithARefusalWhereAnotherAnswerWasGivenMeanwhile() {
        overtaken = true;
        Refusal thrown = assertThrows(Refusal.class, () -> once().inOneTransaction(() -> {
            throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
        }));
        assertEquals(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE, thrown.code());
    }

    @Test
    void wantsOneKey() {
        sentKeys = List.of();
        assertKeyRefused(WebRefusal.IDEMPOTENCY_KEY_MISSING);
        sentKeys = List.of("a", "b");
        assertKeyRefused(WebRefusal.IDEMPOTENCY_KEY_MISSING);
        for (String bad : List.of("", " ", "a b", "ключ", "k".repeat(256))) {
            sentKeys = List.of(bad);
            assertKeyRefused(WebRefusal.IDEMPOTENCY_KEY_INVALID);
        }
        assertEquals(List.of(), happened);
    }

    private void assertKeyRefused(WebRefusal expected) {
        assertEquals(
                expected,
                assertThrows(Refusal.class, () -> once().inSteps(() -> did("effect")))
                        .code());
    }

    private void assertRefused(RefusalCode code) {
        Refusal thrown = assertThrows(Refusal.class, () -> once().inOneTransaction(() -> {
            throw new Refusal(code);
        }));
        assertEquals(code, thrown.code());
    }

    private Answer did(String what) {
        happened.add(what);
        return new Answer(201, "{\"a\":1}");
    }

    private Once once() {
        return new Once(new SentCall(), new RecordedKeys(), new RecordedTransaction(), new Platforms() {
            @Override
            public void requireActive(PlatformNo platform) {
                if (suspended) {
                    throw new Refusal(EscrowRefusal.PLATFORM_SUSPENDED);
                }
            }
        });
    }

    private final class SentCall extends Call {
        @Override
        public List<String> header(String name) {
            return name.equals("Idempotency-Key") ? sentKeys : List.of();
        }

        @Override
        public PlatformNo platform() {
            return new PlatformNo("P000000000001");
        }

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public String rawPath() {
            return "/escrow/v1/consumptions";
        }
    }

    private final class RecordedKeys extends IdempotencyKeys {
        @Override
        public Claim claim(CallKey key, String requestHash) {
            assertTrue(requestHash.matches("[0-9a-f]{64}"), requestHash);
            happened.add("claim " + key.caller() + " " + key.key());
            return claim;
        }

        @Override
        public void finish(CallKey key, StoredAnswer answer) {
            if (overtaken) {
                throw new Refusal(EscrowRefusal.IDEMPOTENCY_KEY_IN_USE);
            }
            happened.add("finish " + answer.status() + " " + answer.body());
        }

        @Override
        public void abandon(CallKey key) {
            happened.add("abandon");
        }
    }

    private final class RecordedTransaction extends OneTransaction {
        @Override
        public <T> T in(Supplier<T> work) {
            happened.add("begin");
            try {
                T result = work.get();
                happened.add("commit");
                return result;
            } catch (RuntimeException failure) {
                happened.add("rollback");
                throw failure;
            }
        }
    }
}
