package org.openescrow.escrow.idempotency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openescrow.escrow.idempotency.CallState.ABANDONED;
import static org.openescrow.escrow.idempotency.CallState.FINISHED;
import static org.openescrow.escrow.idempotency.CallState.STARTED;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.privacy.KeysForTests;

class CallTest {
    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
    private static final CallKey KEY = new CallKey("P000000000001", "k-1");
    private static final StoredAnswer CREATED = new StoredAnswer(201, "{\"id\":\"wal_1\"}");
    private static final Map<CallState, Set<CallState>> ALLOWED = Map.of(
            STARTED, Set.of(STARTED, ABANDONED, FINISHED),
            ABANDONED, Set.of(STARTED, FINISHED),
            FINISHED, Set.of());

    private final Call call = new Call(KEY, "hash", START);
    private final AnswerSeal seal = new AnswerSeal();

    @TempDir
    Path folder;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    void makeKeys() {
        seal.privacy = KeysForTests.in(folder);
    }

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
        assertEquals(Optional.empty(), call.answer(seal));
    }

    @Test
    void keepsItsAnswerForEver() {
        call.finish(CREATED, seal, START);

        assertEquals(Optional.of(CREATED), call.answer(seal));
        assertThrows(IllegalStateException.class, call::abandon);
        assertThrows(IllegalStateException.class, () -> call.beginAgain(START));
        assertThrows(IllegalStateException.class, () -> call.finish(new StoredAnswer(409, "{}"), seal, START));
        assertEquals(Optional.of(CREATED), call.answer(seal));
    }

    @Test
    void tellsHowFarItHasCome() {
        assertEquals(CallProgress.RUNNING, call.view(seal, START).progress());
        assertEquals(
                CallProgress.UNFINISHED, call.view(seal, START.plusSeconds(30)).progress());
        call.abandon();
        assertEquals(CallProgress.UNFINISHED, call.view(seal, START).progress());
        call.finish(CREATED, seal, START.plusSeconds(1));

        CallView finished = call.view(seal, START.plusSeconds(99));
        assertEquals(KEY, finished.key());
        assertEquals(CallProgress.FINISHED, finished.progress());
        assertEquals(Optional.of(CREATED), finished.answer());
        assertEquals(Optional.of(START.plusSeconds(1)), finished.finishedAt());
    }

    @Test
    void anAnswerLiesEncryptedAndInItsOwnRowOnly() {
        byte[] closed = seal.close("{\"secret\":\"whsec_1\"}", "row-1");

        assertFalse(new String(closed, StandardCharsets.ISO_8859_1).contains("whsec"));
        assertEquals("{\"secret\":\"whsec_1\"}", seal.open(closed, "row-1"));
        assertThrows(IllegalStateException.class, () -> seal.open(closed, "row-2"));
    }

    @Test
    void knowsItsRequestAndTellsNobodyWhatItWas() {
        String hash = "0f".repeat(32);
        String mark = seal.mark(hash);

        assertEquals(64, mark.length());
        assertNotEquals(hash, mark);
        Call marked = new Call(KEY, mark, START);
        assertTrue(marked.isSameRequest(hash, seal));
        assertFalse(marked.isSameRequest("0e".repeat(32), seal));
        assertTrue(new Call(KEY, hash, START).isSameRequest(hash, seal), "a row from before");
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
