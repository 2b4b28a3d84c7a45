package org.openescrow.payment.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;

class DutiesTest {
    private final LedgerDatabase database = LedgerDatabase.get();
    private final Duty duty = new Duty("d" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""));

    @Test
    void staysWithTheNodeThatHasIt() {
        Duties first = node();
        Duties second = node();
        assertTrue(isMine(first));
        assertFalse(isMine(second));
        assertTrue(isMine(first));
        assertFalse(isMine(second));
    }

    @Test
    void goesToAnotherWhenItsNodeIsSilent() {
        Duties first = node();
        Duties second = node();
        assertTrue(isMine(first));
        database.execute("UPDATE cluster_duty SET until = utc_timestamp(3) - interval 1 second WHERE duty = ?", name());
        assertTrue(isMine(second));
        assertFalse(isMine(first), "and stays there when the first comes back");
    }

    @Test
    void aSignOfLifeProlongsIt() {
        Duties first = node();
        assertTrue(isMine(first));
        database.execute("UPDATE cluster_duty SET until = utc_timestamp(3) + interval 1 second WHERE duty = ?", name());
        assertTrue(isMine(first));
        assertEquals(
                List.of("1"),
                database.column(
                        "SELECT until > utc_timestamp(3) + interval 5 second FROM cluster_duty WHERE duty = ?",
                        name()));
    }

    @Test
    void ofManyNodesAtOnceOneHasIt() throws Exception {
        List<Boolean> answers = Together.run(16, number -> () -> isMine(node()));
        assertEquals(1, answers.stream().filter(mine -> mine).count());
    }

    @Test
    void hasAName() {
        assertThrows(IllegalArgumentException.class, () -> new Duty("Seal the books"));
    }

    private String name() {
        return duty.name();
    }

    private boolean isMine(Duties node) {
        return Conflicts.repeat(() -> database.inTransaction(() -> node.isMine(duty)));
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    private Duties node() {
        Duties duties = new Duties(UUID.randomUUID().toString());
        duties.entityManager = database.entityManager();
        return duties;
    }
}
