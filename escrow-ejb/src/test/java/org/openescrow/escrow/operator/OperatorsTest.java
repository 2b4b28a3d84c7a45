package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class OperatorsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");
    private static final String OLD = "correct horse battery";
    private static final String NEW = "staple correct horse";

    private final Operator ada = new Operator(ADA, PasswordHash.of(OLD), Set.of(Role.AUDITOR), NOW.minusSeconds(100));
    private final List<String> happened = new ArrayList<>();
    private final Operators operators = new Operators();
    private final StartHalf first = StartHalf.next();
    private final StartHalf second = StartHalf.next();
    private final Operator bob = Operator.starting(
            new OperatorView(BOB, Set.of(Role.FINANCE)),
            PasswordHash.of(StartHalf.password(first.fingerprint(), second)),
            NOW,
            false);
    private Instant now = NOW;
    private boolean locked;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        operators.clock = () -> now;
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
            public void choose(OperatorName name, PasswordHash password, String action) {
                happened.add(action);
                operator(name).orElseThrow().choose(password, NOW);
            }

            @Override
            public Optional<Operator> operator(OperatorName name) {
                return Stream.of(ada, bob)
                        .filter(one -> one.name().equals(name))
                        .findFirst();
            }
        };
    }

    @Test
    void aNewPasswordWantsTheOldOneAndEndsWhatWasProvenBefore() {
        assertTrue(operators.known(ADA, NOW.minusSeconds(1)).isPresent());
        operators.changePassword(ADA, OLD, NEW);
        assertEquals(List.of("attempt", "PASSWORD_CHANGED"), happened);
        assertEquals(Optional.empty(), operators.known(ADA, NOW.minusSeconds(1)));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(ADA, OLD, Optional.empty()));
        assertEquals(ada.view(), operators.logIn(ADA, NEW, Optional.empty()));
        assertTrue(operators.known(ADA, NOW.plusSeconds(1)).isPresent());
    }

    @Test
    void guessesAtTheOldPasswordAreCountedLikeThoseAtTheLogIn() {
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.changePassword(ADA, "wrong", NEW));
        assertEquals(List.of("attempt"), happened);
        locked = true;
        refused(EscrowRefusal.LOGIN_LOCKED, () -> operators.changePassword(ADA, OLD, NEW));
        locked = false;
        assertEquals(ada.view(), operators.logIn(ADA, OLD, Optional.empty()));
    }

    @Test
    void aNewPasswordIsLongEnoughAndAnotherOne() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, "short"));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, "x".repeat(257)));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.changePassword(ADA, OLD, OLD));
        assertEquals(List.of(), happened);
    }

    @Test
    void aNewOperatorBeginsWithBothHalvesAndAPasswordOfTheirOwn() {
        operators.begin(BOB, StartHalf.typed(" " + first.shown().toLowerCase(Locale.ROOT)), second, NEW);
        assertEquals(List.of("attempt", "FIRST_PASSWORD_CHOSEN"), happened);
        assertEquals(bob.view(), operators.logIn(BOB, NEW, Optional.empty()));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, first, second, OLD));
        assertEquals(bob.view(), operators.logIn(BOB, NEW, Optional.empty()), "a start password serves once");
    }

    @Test
    void neitherHalfAloneBegins() {
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, first, StartHalf.next(), NEW));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, StartHalf.next(), second, NEW));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, second, first, NEW));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(ADA, first, second, NEW));
        assertEquals(List.of("attempt", "attempt", "attempt", "attempt"), happened);
        locked = true;
        refused(EscrowRefusal.LOGIN_LOCKED, () -> operators.begin(BOB, first, second, NEW));
    }

    @Test
    void whatIsKeptOfTheFirstHalfIsNotTheHalf() {
        StartHalf kept = new StartHalf(first.fingerprint());
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, kept, second, NEW));
    }

    @Test
    void nobodyLogsInWithAStartPassword() {
        String start = StartHalf.password(first.fingerprint(), second);
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(BOB, start, Optional.empty()));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(BOB, first.text() + second.text(), Optional.empty()));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.changePassword(BOB, start, NEW));
        assertEquals(List.of("attempt", "attempt", "attempt"), happened);
    }

    @Test
    void whoHasLeftNeitherLogsInNorBeginsNorIsKnown() {
        ada.leave(BOB, NOW);
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(ADA, OLD, Optional.empty()));
        assertEquals(Optional.empty(), operators.known(ADA, NOW.plusSeconds(1)), "whatever another node's clock says");
        bob.leave(ADA, NOW);
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, first, second, NEW));
    }

    @Test
    void aStartPasswordIsGoodForAWeek() {
        now = NOW.plus(Operator.START);
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.begin(BOB, first, second, NEW));
        now = NOW.plus(Operator.START).minusMillis(1);
        refused(EscrowRefusal.VALIDATION_FAILED, () -> operators.begin(BOB, first, second, "short"));
        operators.begin(BOB, first, second, NEW);
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
