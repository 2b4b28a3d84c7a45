package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.escrow.person.MobileNo;
import org.openescrow.escrow.person.PersonName;
import org.openescrow.escrow.privacy.KeysForTests;
import org.openescrow.escrow.privacy.PersonalData;

class ApplicationTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final PlatformNo PLATFORM = new PlatformNo("P000000000001");
    private static final KeyId KEY = KeyId.next();

    @TempDir
    Path folder;

    private PersonalData privacy;

    @BeforeEach
    void makeKeys() {
        privacy = KeysForTests.in(folder);
    }

    @Test
    void showsWhatWasSaidAndMasksTheMobileNumber() {
        ApplicationView view = new Application(said("Sunny Mall"), KEY, privacy, NOW).view(privacy);

        assertEquals(ApplicationStatus.PENDING_REVIEW, view.status());
        assertEquals("Sunny Mall", view.name());
        assertEquals("王小明", view.contactName());
        assertEquals("138****8000", view.maskedContactMobile());
        assertEquals(Set.of(Service.WALLET, Service.CARD), view.services());
        assertEquals(KEY, view.keyId());
        assertEquals(Optional.empty(), view.platformNo());
        assertEquals(Optional.empty(), view.decidedAt());
    }

    @Test
    void knowsTheSameWordsAgain() {
        Application application = new Application(said("Sunny Mall"), KEY, privacy, NOW);

        assertTrue(application.says(said("Sunny Mall"), privacy));
        assertFalse(application.says(said("Rainy Mall"), privacy));
    }

    @Test
    void isDecidedOnce() {
        Application approved = new Application(said("Sunny Mall"), KEY, privacy, NOW);
        approved.approve(PLATFORM, NOW);

        assertEquals(Optional.of(PLATFORM), approved.view(privacy).platformNo());
        assertThrows(IllegalStateException.class, () -> approved.reject("too late", NOW));
        assertEquals(ApplicationStatus.APPROVED, approved.view(privacy).status());
    }

    @Test
    void aRejectionHasAReasonAndNoPlatform() {
        Application rejected = new Application(said("Sunny Mall"), KEY, privacy, NOW);
        rejected.reject("licence expired", NOW);

        assertEquals(Optional.of("licence expired"), rejected.view(privacy).reason());
        assertEquals(Optional.empty(), rejected.view(privacy).platformNo());
        assertThrows(IllegalStateException.class, () -> rejected.approve(PLATFORM, NOW));
    }

    private static PlatformApplication said(String name) {
        return new PlatformApplication(
                name,
                new CreditCode("91350100M000100Y43"),
                new PersonName("王小明"),
                new MobileNo("13800138000"),
                Set.of(Service.CARD, Service.WALLET),
                new SigningKey("ed25519", "-----BEGIN PUBLIC KEY-----", "0".repeat(64)));
    }
}
