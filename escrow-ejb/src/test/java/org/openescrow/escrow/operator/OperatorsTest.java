package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class OperatorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final String OLD = "correct horse battery";
    private static final String NEW = "staple correct horse";

    private final Operator ada = new Operator(ADA, PasswordHash.of(OLD), Set.of(Role.AUDITOR), NOW.minusSeconds(100));
    private final List<String> happened = new ArrayList<>();
    private final Operators operators = new Operators();
    private boolean locked;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        operators.book = new LoginBook() {
            @Override
            public boolean beginAttempt(OperatorName name) {
                happened.add("attempt");
                return !locked;
            }

            @Override
            public void admit(OperatorName name) {
                happened.add("admit");
            }

            @Override
            public void choose(OperatorName name, PasswordHash password) {
                happened.add("choose");
                ada.choose(password, NOW);
            }

            @Override
            public Optional<Operator> operator(OperatorName name) {
                return Optional.of(ada).filter(one -> name.equals(ADA));
            }
        };
    }

    @Test
    void aNewPasswordWantsTheOldOneAndEndsWhatWasProvenBefore() {
        assertTrue(operators.known(ADA, NOW.minusSeconds(1)).isPresent());
        operators.changePassword(ADA, OLD, NEW);
        assertEquals(List.of("attempt", "choose"), happened);
        assertEquals(Optional.empty(), operators.known(ADA, NOW.minusSeconds(1)));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(ADA, OLD));
        assertEquals(ada.view(), operators.logIn(ADA, NEW));
        assertTrue(operators.known(ADA, NOW.plusSeconds(1)).isPresent());
    }

    @Test
    void guessesAtTheOldPasswordAreCountedLikeThoseAtTheLogIn() {
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.changePassword(ADA, "wrong", NEW));
        assertEquals(List.of("attempt"), happened);
        locked = true;
        refused(EscrowRefusal.LOGIN_LOCKED, () -> operators.changePassword(ADA, OLD, NEW));
        locked = false;
        assertEquals(ada.view(), operators.logIn(ADA, OLD));
    }

    @Test
    void aNewPasswordIsLongEnoughAndAnotherOne() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, "short"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, "x".repeat(257)));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, OLD));
        assertEquals(List.of(), happened);
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
