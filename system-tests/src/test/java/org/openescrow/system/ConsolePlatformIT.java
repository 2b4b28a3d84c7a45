package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.platform.NewPlatformKey;
import org.openescrow.client.platform.PlatformApplication;
import org.openescrow.client.platform.RegisteredKey;
import org.openescrow.client.platform.Service;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;

/** A reviewer at the console: an application is read, decided, and the platform can call or cannot. */
class ConsolePlatformIT {
    private final RunningSystem system = RunningSystem.shared();
    private final PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);

    @Test
    void aReviewerApprovesAndThePlatformCanCall() {
        PlatformApplication application = applied();
        var platform = system.client(HttpRequestSigner.of(Objects.requireNonNull(application.keyId()), key));
        EscrowProblem early = assertThrows(
                EscrowProblem.class, () -> platform.walletsOfUser("nobody").execute());
        assertEquals("PLATFORM_NOT_APPROVED", early.code());

        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("applications?status=PENDING_REVIEW");
            browser.page.locator("a[href*='" + application.id() + "']").click();
            assertEquals("星光商城", browser.title());
            browser.page.locator("textarea").fill("documents complete");
            browser.press("Approve");
            assertTrue(browser.text().contains("The application is approved; the platform can call."), browser.text());
            assertTrue(browser.text().contains("Active"), browser.text());
            assertEquals(0, browser.page.locator("textarea").count(), "nothing is left to decide");
        }
        assertEquals(List.of(), platform.walletsOfUser("nobody").execute().data());
    }

    @Test
    void aRejectionWantsAReasonWhichThePlatformSees() {
        PlatformApplication application = applied();
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + application.id());
            browser.press("Reject");
            assertTrue(browser.text().contains("Something is missing or not right."), browser.text());
            browser.page.locator("textarea").fill("licence expired");
            browser.press("Reject");
            assertTrue(browser.text().contains("The application is rejected."), browser.text());
        }
        PlatformApplication decided = system.client(
                        HttpRequestSigner.of(Objects.requireNonNull(application.keyId()), key))
                .platformApplication(application.id())
                .execute();
        assertEquals("licence expired", decided.reason());
    }

    @Test
    void aStolenKeyIsRevoked() {
        Marketplace shop = Marketplace.admitted(system);
        shop.client.walletsOfUser("nobody").execute();
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + shop.applicationId);
            browser.press("Revoke");
            browser.assertSays("Choose a key of the list.");
            browser.assertAccessible();
            revoke(browser, shop.keyId);
            browser.assertSays("The key is revoked");
            browser.assertSays("Revoked");
            assertEquals(0, browser.page.locator("input[name='key']").count(), "nothing is left to revoke");
        }
        assertRevoked(shop);
    }

    @Test
    void theKeyThatWasShownIsRevokedWhateverTheListHasBecome() {
        Marketplace shop = Marketplace.admitted(system);
        String other = Marketplace.admitted(system).keyId;
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + shop.applicationId);
            PlatformKey next = PlatformKey.generate(SignatureAlgorithm.ED25519);
            RegisteredKey added =
                    shop.client.registerKey(new NewPlatformKey(next)).execute();
            revoke(browser, shop.keyId);
            browser.assertSays("The key is revoked");
            EscrowClient rotated = shop.client.signedBy(HttpRequestSigner.of(added.id(), next));
            assertEquals(List.of(), rotated.walletsOfUser("nobody").execute().data());

            browser.page.locator("input[name='key']").evaluate("(one, id) => one.value = id", other);
            revoke(browser, other);
            browser.assertSays("Choose a key of the list.");
            assertEquals(List.of(), rotated.walletsOfUser("nobody").execute().data());
        }
        assertRevoked(shop);
    }

    private static void revoke(ConsoleBrowser browser, String keyId) {
        browser.page.locator("input[value='" + keyId + "']").check();
        browser.page.locator("[id='keys:reason']").fill("a laptop was stolen");
        browser.press("Revoke");
    }

    private static void assertRevoked(Marketplace shop) {
        Await.until("the key counts no more", Duration.ofSeconds(10), () -> {
            try {
                shop.client.walletsOfUser("nobody").execute();
                return false;
            } catch (EscrowProblem refused) {
                return refused.code().equals("KEY_REVOKED");
            }
        });
    }

    private PlatformApplication applied() {
        return system.client(HttpRequestSigner.of(key))
                .apply(Marketplace.application(EnumSet.allOf(Service.class), key))
                .execute();
    }

    /** The id of an application that nobody has decided. */
    static String waitingApplication(RunningSystem system) {
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.ED25519);
        return system.client(HttpRequestSigner.of(key))
                .apply(Marketplace.application(EnumSet.allOf(Service.class), key))
                .execute()
                .id();
    }
}
