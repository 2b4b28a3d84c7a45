package org.openescrow.escrow.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openescrow.escrow.idempotency.CallState.ABANDONED;
import static org.openescrow.escrow.idempotency.CallState.FINISHED;
import static org.openescrow.escrow.idempotency.CallState.STARTED;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.story.ReadablePersonalData;

class CallTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final CallKey KEY = new CallKey("P000000000001", "k-1");
    private static final StoredAnswer CREATED = new StoredAnswer(201, "{\"id\":\"wal_1\"}");
    private static final AnswerSeal SEAL = seal();
    private static final Map<CallState, Set<CallState>> ALLOWED = Map.of(
            STARTED, Set.of(STARTED, ABANDONED, FINISHED),
            ABANDONED, Set.of(STARTED, FINISHED),
            FINISHED, Set.of());

    private final Call call = new Call(KEY, "hash", START);

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(CallState from) {
        for (CallState to : CallState.values()) {
            assertEquals(
                    ALLOWED.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
    }

    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
    private static AnswerSeal seal() {
        AnswerSeal seal = new AnswerSeal();
        seal.personalData = new ReadablePersonalData();
        return seal;
    }

    @Test
    void keepsASecretAnswerSealed() {
        StoredAnswer secret = new StoredAnswer(201, "{\"secret\":\"whsec_1\"}", true);
        call.finish(secret, SEAL, START);

        String stored = SEAL.closed(secret.body(), Call.idOf(KEY));
        assertFalse(stored.contains("whsec_1"));
        assertEquals(secret.body(), SEAL.opened(stored, Call.idOf(KEY)));
        assertEquals(Optional.of(secret), call.answer(SEAL));
        assertFalse(secret.toString().contains("whsec_1"));
    }

    @Test
    void runsForThirtySecondsAtMost() {
        assertTrue(call.isRunning(START.plusMillis(29_999)));
        assertFalse(call.isRunning(START.plusSeconds(30)));
    }

    @Test
    void runsAgainWhenBegunAgain() {
        call.beginAgain(START.plusSeconds(40));

        assertTrue(call.isRunning(START.plusSeconds(69)));
    }

    @Test
    void doesNotRunWhenAbandoned() {
        call.abandon();

        assertFalse(call.isRunning(START));
        assertEquals(Optional.empty(), call.answer(SEAL));
    }

    @Test
    void keepsItsAnswerForEver() {
        call.finish(CREATED, SEAL, START);

        assertEquals(Optional.of(CREATED), call.answer(SEAL));
        assertThrows(IllegalStateException.class, call::abandon);
        assertThrows(IllegalStateException.class, () -> call.beginAgain(START));
        assertThrows(IllegalStateException.class, () -> call.finish(new StoredAnswer(409, "{}"), SEAL, START));
        assertEquals(Optional.of(CREATED), call.answer(SEAL));
    }

    @Test
    void callersAndKeysAreKeptApart() {
        String id = Call.idOf(KEY);

        assertEquals(id, Call.idOf(new CallKey("P000000000001", "k-1")));
        assertNotEquals(id, Call.idOf(new CallKey("P000000000002", "k-1")));
        assertNotEquals(Call.idOf(new CallKey("ab", "c")), Call.idOf(new CallKey("a", "bc")));
    }

    @ParameterizedTest
    @CsvSource({"'', k", "c, ''", "'a b', k", "c, 'a b'", "c, ü", "c, 'a\nb'"})
    void refusesKeysThatAreNotVisibleAscii(String caller, String key) {
        assertThrows(InvalidValue.class, () -> new CallKey(caller, key));
    }

    @Test
    void aKeyHasAtMost255Characters() {
        assertEquals(255, new CallKey("c", "k".repeat(255)).key().length());
        assertThrows(InvalidValue.class, () -> new CallKey("c", "k".repeat(256)));
    }
}
