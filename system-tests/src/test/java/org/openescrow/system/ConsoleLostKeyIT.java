package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.OperatorDesk;

/** A platform whose last key is gone: one operator proposes its next one, another one compares and approves. */
class ConsoleLostKeyIT {
    private final RunningSystem system = RunningSystem.shared();
    private final PlatformKey next = PlatformKey.generate(SignatureAlgorithm.ED25519);

    @Test
    void twoOperatorsGiveAPlatformItsNextKey() {
        Marketplace shop = Marketplace.admitted(system);
        String reason = "handed over in person, " + Marketplace.number("case");
        try (ConsoleBrowser first = Staff.as(system, Staff.of(system, "Operations"));
                ConsoleBrowser second = ConsoleBrowser.operator(system)) {
            first.go("application?id=" + shop.applicationId);
            assertEquals(0, first.page.locator("#lost").count(), "who can sign registers its key itself");
            OperatorDesk.logIn(system.target()).revokeKey(shop.keyId, "the safe was opened");
            propose(first, shop, "ed25519", "-----BEGIN PUBLIC KEY-----", reason);
            first.assertSays("This is no public key of that algorithm, or it is too weak.");
            propose(first, shop, "rsa-pss-sha512", next.publicKeyPem(), reason);
            first.assertSays("This is no public key of that algorithm, or it is too weak.");
            assertEquals(
                    "rsa-pss-sha512",
                    first.page.locator("#algorithm").inputValue(),
                    "what was chosen stays, to be corrected");
            propose(first, shop, shop.key.algorithm().registeredName(), shop.key.publicKeyPem(), reason);
            first.assertSays("This key is registered already; a new one is needed.");
            propose(first, shop, "ed25519", next.publicKeyPem(), reason);
            first.assertSays("The proposal waits for a second operator.");
            approve(first, reason);
            first.assertSays("Whoever proposes something cannot approve it.");
            second.go("application?id=" + shop.applicationId);
            assertEquals(0, second.page.locator("input[name='key']").count(), "nothing has changed yet");

            approve(second, reason);
            second.assertSays("It is approved and done.");
            second.go("application?id=" + shop.applicationId);
            String id = second.page.locator("input[name='key']").inputValue();
            EscrowClient again = shop.client.signedBy(HttpRequestSigner.of(id, next));
            assertEquals(200, again.send("GET", "/keys", null).status());
            BadInputIT.assertProblem(shop.client.send("GET", "/keys", null), 401, "KEY_REVOKED");

            second.go("audit?action=PLATFORM_KEY_ADDED");
            second.assertSays(id);
            second.assertSays(reason);
        }
    }

    private static void propose(ConsoleBrowser browser, Marketplace shop, String algorithm, String pem, String reason) {
        browser.go("application?id=" + shop.applicationId);
        browser.assertAccessible();
        browser.page.locator("#algorithm").selectOption(algorithm);
        browser.page.locator("[id='adding:pem']").fill(pem);
        browser.page.locator("[id='adding:reason']").fill(reason);
        browser.press("Propose the key");
    }

    private void approve(ConsoleBrowser browser, String reason) {
        assertEquals("Key of a platform", browser.goToProposal(reason));
        browser.assertAccessible();
        // What the platform reads to the operator.
        browser.assertSays(HexFormat.of().formatHex(Base64.getUrlDecoder().decode(next.fingerprint())));
        browser.press("Approve and do");
    }
}
