package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.privacy.KeysForTests;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/** That a log-in asks for a code once the operator has turned codes on, and that each serves once. */
class OneTimeCodesTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final String PASSWORD = "correct horse battery";
    private static final Instant BEGAN = Instant.parse("2026-03-01T08:00:00Z");

    private final Operator ada = new Operator(ADA, PasswordHash.of(PASSWORD), Set.of(Role.FINANCE), BEGAN);
    private final List<String> happened = new ArrayList<>();
    private final OneTimeCodes door = new OneTimeCodes();
    private final Operators operators = new Operators();
    private final CodeBook codes = new CodeBook();
    private Instant now = BEGAN;

    @TempDir
    Path folder;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        codes.clock = () -> now;
        codes.privacy = KeysForTests.in(folder);
        codes.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                happened.add(action);
            }
        };
        codes.rows = new OperatorRows() {
            @Override
            Operator lock(OperatorName name) {
                return ada;
            }
        };
        door.codes = codes;
        operators.codes = codes;
        operators.clock = codes.clock;
        door.operators = operators;
        operators.book = new LoginBook() {
            @Override
            public boolean beginAttempt(OperatorName name) {
                happened.add("attempt");
                return true;
            }

            @Override
            public void admit(OperatorName name) {
                happened.add("admit");
            }

            @Override
            public void forgive(OperatorName name) {
                happened.add("forgive");
            }

            @Override
            public Optional<Operator> operator(OperatorName name) {
                return Optional.of(ada);
            }
        };
        door.book = operators.book;
    }

    private CodeSecret turnedOn() {
        CodeSecret secret = door.begin(ADA, PASSWORD);
        door.turnOn(ADA, code(secret, 0));
        happened.clear();
        return secret;
    }

    private String code(CodeSecret secret, int stepsLater) {
        return secret.code(now.getEpochSecond() / 30 + stepsLater, 6);
    }

    @Test
    void theFirstCodeTurnsThemOnAndEndsWhatWasProvenWithout() {
        refused(EscrowRefusal.LOGIN_FAILED, () -> door.begin(ADA, "wrong"));
        CodeSecret secret = door.begin(ADA, PASSWORD);
        assertFalse(door.areOn(ADA), "not before the phone has proven that it has the secret");
        assertEquals(ada.view(), operators.logIn(ADA, PASSWORD, Optional.empty()));
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> door.turnOn(ADA, code(secret, 5)));
        now = now.plusSeconds(60);
        door.turnOn(ADA, code(secret, 0));
        assertTrue(door.areOn(ADA));
        assertEquals(Optional.empty(), operators.known(ADA, now));
        assertEquals(
                List.of(
                        "attempt",
                        "attempt",
                        "forgive",
                        "attempt",
                        "admit",
                        "attempt",
                        "attempt",
                        "CODES_TURNED_ON",
                        "forgive"),
                happened);
        refused(EscrowRefusal.VALIDATION_FAILED, () -> door.begin(ADA, PASSWORD));
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> door.turnOn(ADA, code(secret, 1)));
    }

    @Test
    void theSecretIsKeptEncrypted() {
        CodeSecret secret = turnedOn();
        byte[] kept = Objects.requireNonNull(ada.codeSecret());
        assertFalse(new String(kept, StandardCharsets.ISO_8859_1).contains(secret.text()));
    }

    @Test
    void aLogInWantsTheCodeAndEachServesOnce() {
        CodeSecret secret = turnedOn();
        refused(EscrowRefusal.LOGIN_CODE_REQUIRED, () -> operators.logIn(ADA, PASSWORD, Optional.empty()));
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> logIn(code(secret, 0)));
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logIn(ADA, "wrong", Optional.of(code(secret, 1))));
        assertEquals(ada.view(), logIn(code(secret, 1)), "a wrong password has used up no code");
        assertEquals(List.of("attempt", "attempt", "attempt", "attempt", "admit"), happened, "each one counted");
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> logIn(code(secret, 1)));
    }

    private OperatorView logIn(String code) {
        return operators.logIn(ADA, PASSWORD, Optional.of(code));
    }

    @Test
    void theSecondStepIsCountedAndIsForWhoHasNotChangedSince() {
        CodeSecret secret = turnedOn();
        now = now.plusSeconds(30);
        Instant proven = now;
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> operators.logInByCode(ADA, proven, "000000"));
        assertEquals(ada.view(), operators.logInByCode(ADA, proven, code(secret, 0)));
        assertEquals(List.of("attempt", "attempt", "admit"), happened);
        refused(EscrowRefusal.LOGIN_FAILED, () -> operators.logInByCode(ADA, BEGAN, code(secret, 1)));
    }

    @Test
    void turningOffWantsPasswordAndCode() {
        CodeSecret secret = turnedOn();
        refused(EscrowRefusal.LOGIN_FAILED, () -> door.turnOff(ADA, "wrong", code(secret, 1)));
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> door.turnOff(ADA, PASSWORD, code(secret, 0)));
        assertTrue(door.areOn(ADA));
        door.turnOff(ADA, PASSWORD, code(secret, 1));
        assertFalse(door.areOn(ADA));
        assertEquals(List.of("attempt", "attempt", "attempt", "CODES_TURNED_OFF", "forgive"), happened);
        assertEquals(ada.view(), operators.logIn(ADA, PASSWORD, Optional.empty()));
        refused(EscrowRefusal.LOGIN_CODE_WRONG, () -> door.turnOn(ADA, code(secret, 1)));
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
