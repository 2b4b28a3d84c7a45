package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

class OperatorRolesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");
    private static final PasswordHash PASSWORD = PasswordHash.ofNobody();

    private final Operator ada = new Operator(ADA, PASSWORD, Set.of(Role.ADMINISTRATOR), NOW.minusSeconds(100));
    private final Operator bob = new Operator(BOB, PASSWORD, Set.of(Role.REVIEWER), NOW.minusSeconds(100));
    private final List<String> recorded = new ArrayList<>();
    private final OperatorRoles door = new OperatorRoles();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        door.clock = () -> NOW;
        door.rows = new OperatorRows() {
            @Override
            Optional<Operator> read(OperatorName name) {
                return lockAll().stream().filter(one -> one.name().equals(name)).findFirst();
            }

            @Override
            List<Operator> lockAll() {
                return List.of(ada, bob);
            }
        };
        door.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                recorded.add(String.join(
                        " ", operator.value(), action, subject, detail, change.before() + ">" + change.after()));
            }
        };
    }

    @Test
    void anOperatorHasTheseRolesAndNoOtherAndProvesAnewWhoTheyAre() {
        assertTrue(bob.isUnchangedSince(NOW.minusSeconds(1)));
        door.change(BOB, Set.of(Role.OPERATIONS, Role.FINANCE), ADA, "moved");
        assertEquals(Set.of(Role.FINANCE, Role.OPERATIONS), door.operator(BOB).roles());
        assertFalse(bob.isUnchangedSince(NOW.minusSeconds(1)), "what was proven before is over");
        assertFalse(bob.isUnchangedSince(NOW), "in the same moment as well");
        assertTrue(bob.isUnchangedSince(NOW.plusNanos(1)));
        assertTrue(ada.isUnchangedSince(NOW.minusSeconds(1)), "nobody else's");
        assertEquals(List.of("ada OPERATOR_ROLES_CHANGED bob moved REVIEWER>OPERATIONS,FINANCE"), recorded);
    }

    @Test
    void somebodyStaysAdministrator() {
        refused(() -> door.change(ADA, Set.of(Role.REVIEWER), BOB, "why"));
        assertEquals(List.of(), recorded);
    }

    @Test
    void nobodyIsWithoutARoleAndNobodyUnknownHasOne() {
        refused(() -> door.change(BOB, Set.of(), ADA, "why"));
        refused(() -> door.change(new OperatorName("eve"), Set.of(Role.FINANCE), ADA, "why"));
        refused(() -> door.operator(new OperatorName("eve")));
        assertEquals(Set.of(Role.REVIEWER), door.operator(BOB).roles());
    }

    @Test
    void whoLeavesHasNoRolesAndNothingOfTheirsCountsAnyMore() {
        door.remove(BOB, ADA, "retired");
        assertTrue(door.hasLeft(BOB));
        assertEquals(Set.of(), door.operator(BOB).roles());
        assertFalse(bob.mayLogIn());
        assertFalse(bob.isUnchangedSince(NOW));
        assertEquals(List.of("ada OPERATOR_REMOVED bob retired REVIEWER>LEFT"), recorded);
        refused(() -> door.remove(BOB, ADA, "twice"));
        refused(() -> door.serving(BOB));
        refused(() -> door.change(BOB, Set.of(Role.REVIEWER), ADA, "back"));
        refused(() -> door.resetCodes(BOB, ADA, "why"));
        assertFalse(door.hasLeft(ADA));
    }

    @Test
    void theLastAdministratorDoesNotLeave() {
        refused(() -> door.remove(ADA, BOB, "why"));
        assertEquals(List.of(), recorded);
    }

    private static void refused(Runnable deed) {
        assertEquals(
                EscrowRefusal.VALIDATION_FAILED,
                assertThrows(Refusal.class, deed::run).code());
    }
}
