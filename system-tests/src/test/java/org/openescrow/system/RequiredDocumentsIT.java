package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openescrow.client.platform.DocumentKind;

/** An institution that approves nobody without the documents that it names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("launcher")
@Order(Turn.DEMANDING)
class RequiredDocumentsIT {
    private RunningSystem system;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(
                Map.of("ESCROW_APPLICATIONS_DOCUMENTS_REQUIRED", "BUSINESS_LICENCE,LEGAL_REPRESENTATIVE_ID"));
    }

    @Test
    void anApprovalIsRefusedUntilTheyAreThere() {
        Applicant applicant = Applicant.waiting(system);
        applicant.sends(DocumentKind.BUSINESS_LICENCE, "a.pdf", Applicant.pdf(40));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> system.desk().approve(applicant.applicationId(), ""));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("Missing: LEGAL_REPRESENTATIVE_ID."),
                refused.getMessage());
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + applicant.applicationId());
            assertEquals(
                    "An approval still waits for: ID of the legal representative",
                    browser.page.locator("#missing").innerText());
            browser.press("Approve");
            browser.assertSays("The application lacks documents that an approval requires.");
            browser.assertAccessible();

            applicant.sends(DocumentKind.LEGAL_REPRESENTATIVE_ID, "b.pdf", Applicant.pdf(40));
            browser.go("application?id=" + applicant.applicationId());
            assertEquals(0, browser.page.locator("#missing").count());
            browser.press("Approve");
            browser.assertSays("The application is approved; the platform can call.");
        }
    }
}
