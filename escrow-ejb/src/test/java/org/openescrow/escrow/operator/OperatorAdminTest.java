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
import org.openescrow.payment.refusal.RefusalCode;

/** Who becomes an operator: whom two want, or a second administrator whom the only one adds alone. */
class OperatorAdminTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");
    private static final OperatorName CY = new OperatorName("cy");
    private static final Set<Role> FINANCE = Set.of(Role.FINANCE);

    private final List<Operator> table = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final OperatorAdmin admin = new OperatorAdmin();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void oneAdministrator() {
        table.add(new Operator(ADA, PasswordHash.ofNobody(), Set.of(Role.values()), NOW));
        admin.clock = () -> NOW;
        admin.rows = new OperatorRows() {
            @Override
            void add(Operator operator) {
                table.add(operator);
            }

            @Override
            Optional<Operator> read(OperatorName name) {
                return table.stream().filter(one -> one.name().equals(name)).findFirst();
            }

            @Override
            List<Operator> list() {
                return List.copyOf(table);
            }

            @Override
            List<Operator> lockAll() {
                return list();
            }
        };
        admin.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                recorded.add(String.join(" ", operator.value(), action, subject, detail, change.after()));
            }
        };
    }

    @Test
    void whomTwoWantBeginsWithTheHalvesOfTheTwo() {
        StartHalf first = StartHalf.next();
        StartHalf second = admin.add(new OperatorView(BOB, FINANCE), first.fingerprint(), ADA, "hired");
        Operator bob = row(BOB);
        assertEquals(new OperatorListed(BOB, FINANCE, true, false, false, Optional.empty()), bob.listed());
        assertTrue(bob.passwordHash().fits(StartHalf.password(first.fingerprint(), second)));
        assertFalse(bob.passwordHash().fits(StartHalf.password(first.fingerprint(), StartHalf.next())));
        assertEquals(List.of("ada OPERATOR_ADDED bob hired FINANCE"), recorded);
    }

    @Test
    void whoHasNotBegunIsAddedAgainAndWhoHasIsNot() {
        admin.add(new OperatorView(BOB, FINANCE), StartHalf.next().fingerprint(), ADA, "hired");
        StartHalf first = StartHalf.next();
        StartHalf second = admin.add(new OperatorView(BOB, Set.of(Role.AUDITOR)), first.fingerprint(), ADA, "again");
        Operator bob = row(BOB);
        assertEquals(2, table.size());
        assertEquals(Set.of(Role.AUDITOR), bob.view().roles());
        assertTrue(bob.passwordHash().fits(StartHalf.password(first.fingerprint(), second)));
        bob.choose(PasswordHash.ofNobody(), NOW);
        refused(
                EscrowRefusal.VALIDATION_FAILED,
                () -> admin.add(new OperatorView(BOB, FINANCE), first.fingerprint(), ADA, "once more"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.check(new OperatorView(BOB, FINANCE)));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.check(new OperatorView(CY, Set.of())));
        admin.check(new OperatorView(CY, FINANCE));
    }

    @Test
    void theOnlyAdministratorAddsASecondOneAndNobodyElseAlone() {
        assertTrue(admin.isAlone(ADA));
        var start = admin.addAlone(BOB, ADA, "my deputy");
        Operator bob = row(BOB);
        assertEquals(
                new OperatorListed(BOB, Set.of(Role.ADMINISTRATOR), true, true, false, Optional.empty()), bob.listed());
        assertTrue(bob.passwordHash().fits(StartHalf.password(start.first().fingerprint(), start.second())));
        assertEquals(List.of("ada OPERATOR_ADDED_ALONE bob my deputy ADMINISTRATOR"), recorded);
        assertTrue(admin.isAlone(ADA), "who has not begun can approve nothing");
        bob.choose(PasswordHash.ofNobody(), NOW);
        assertFalse(admin.isAlone(ADA));
        refused(EscrowRefusal.OPERATOR_NOT_PERMITTED, () -> admin.addAlone(CY, ADA, "another"));
        refused(EscrowRefusal.OPERATOR_NOT_PERMITTED, () -> admin.addAlone(CY, BOB, "another"));
        assertEquals(2, table.size());
    }

    @Test
    void theNameOfOneWhoHasLeftIsTakenForEverAndTheyCountAsNoAdministrator() {
        admin.addAlone(BOB, ADA, "my deputy");
        row(BOB).choose(PasswordHash.ofNobody(), NOW);
        row(BOB).leave(ADA, NOW);
        assertTrue(admin.isAlone(ADA));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.check(new OperatorView(BOB, FINANCE)));
        refused(
                EscrowRefusal.VALIDATION_FAILED,
                () -> admin.add(new OperatorView(BOB, FINANCE), StartHalf.next().fingerprint(), ADA, "back"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.addAlone(BOB, ADA, "back"));
        assertEquals(
                new OperatorListed(BOB, Set.of(), false, true, false, Optional.of(new OperatorListed.Left(NOW, ADA))),
                row(BOB).listed());
    }

    @Test
    void whoIsNoAdministratorAddsNobodyAndNobodyIsAddedForNoReasonOrTwice() {
        table.add(new Operator(BOB, PasswordHash.ofNobody(), FINANCE, NOW));
        assertFalse(admin.isAlone(BOB));
        refused(EscrowRefusal.OPERATOR_NOT_PERMITTED, () -> admin.addAlone(CY, BOB, "me too"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.addAlone(CY, ADA, ""));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> admin.addAlone(BOB, ADA, "taken"));
        assertEquals(2, table.size());
        assertEquals(List.of(), recorded);
    }

    private Operator row(OperatorName name) {
        return table.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
