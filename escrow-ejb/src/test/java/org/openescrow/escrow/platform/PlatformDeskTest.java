package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.story.ReadablePersonalData;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

class PlatformDeskTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final OperatorName ADA = new OperatorName("ada");
    private static final PersonalData PRIVACY = new ReadablePersonalData();

    private final Platform mall = new Platform(
            Facts.MALL,
            new Application(
                    new PlatformApplication(
                            "星光商城",
                            new CreditCode("91350100M000100Y43"),
                            new PersonName("李雷"),
                            new MobileNo("13800138000"),
                            Set.of(Service.WALLET, Service.CARD),
                            new SigningKey("ed25519", "pem", "a".repeat(64))),
                    KeyId.next(),
                    PRIVACY,
                    NOW),
            NOW);
    private final List<String> recorded = new ArrayList<>();
    private final PlatformDesk desk = new PlatformDesk();
    private final Platforms platforms = new Platforms();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        desk.clock = () -> NOW;
        desk.rows = new PlatformRows() {
            @Override
            Optional<Platform> read(PlatformNo platform) {
                return Optional.of(mall).filter(one -> platform.equals(Facts.MALL));
            }

            @Override
            Optional<Platform> lock(PlatformNo platform) {
                return read(platform);
            }
        };
        platforms.rows = desk.rows;
        desk.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail, Change change) {
                recorded.add(String.join(
                        " ", operator.value(), action, subject, detail, change.before() + ">" + change.after()));
            }
        };
    }

    @Test
    void aSuspendedPlatformChangesNothingUntilItIsReinstated() {
        assertDoesNotThrow(() -> platforms.requireActive(Facts.MALL));
        PlatformView suspended = desk.suspend(Facts.MALL, ADA, "licence expired");
        assertEquals(PlatformStatus.SUSPENDED, suspended.status());
        assertEquals(Optional.of(NOW), suspended.suspendedAt());
        assertEquals(Optional.of("licence expired"), suspended.suspendedBecause());
        assertEquals(Set.of(Service.WALLET, Service.CARD), suspended.services());
        refused(EscrowRefusal.PLATFORM_SUSPENDED, () -> platforms.requireActive(Facts.MALL));
        assertDoesNotThrow(() -> platforms.requireActive(Facts.TAXI), "it is nobody else's suspension");

        PlatformView again = desk.reinstate(Facts.MALL, ADA, "renewed");

        assertEquals(PlatformStatus.ACTIVE, again.status());
        assertEquals(Optional.empty(), again.suspendedBecause());
        assertDoesNotThrow(() -> platforms.requireActive(Facts.MALL));
        assertEquals(
                List.of(
                        "ada PLATFORM_SUSPENDED " + Facts.MALL + " licence expired ACTIVE>SUSPENDED",
                        "ada PLATFORM_REINSTATED " + Facts.MALL + " renewed SUSPENDED>ACTIVE"),
                recorded);
    }

    @Test
    void theSameAgainIsTheSameAndRecordedOnce() {
        desk.suspend(Facts.MALL, ADA, "first");
        assertEquals(
                Optional.of("first"), desk.suspend(Facts.MALL, ADA, "second").suspendedBecause());
        desk.reinstate(Facts.MALL, ADA, "first");
        desk.reinstate(Facts.MALL, ADA, "second");
        assertEquals(2, recorded.size());
    }

    @Test
    void bothWantAReasonAndAPlatform() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> desk.suspend(Facts.MALL, ADA, " "));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> desk.suspend(Facts.MALL, ADA, "x".repeat(501)));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> desk.reinstate(Facts.MALL, ADA, ""));
        refused(EscrowRefusal.PLATFORM_NOT_APPROVED, () -> desk.suspend(Facts.TAXI, ADA, "why"));
        refused(EscrowRefusal.PLATFORM_NOT_APPROVED, () -> desk.platform(Facts.TAXI));
        assertEquals(PlatformStatus.ACTIVE, desk.platform(Facts.MALL).status());
        assertEquals(List.of(), recorded);
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
