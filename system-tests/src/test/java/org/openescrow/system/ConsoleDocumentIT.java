package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openescrow.client.platform.ApplicationDocument;
import org.openescrow.client.platform.DocumentKind;

/** What came with an application, at the console: a reviewer opens it for a reason, an auditor sees that they did. */
class ConsoleDocumentIT {
    private final RunningSystem system = RunningSystem.shared();
    private final Applicant applicant = Applicant.waiting(system);

    @Test
    void aReviewerOpensADocumentForAReasonThatTheAuditLogHas() throws Exception {
        byte[] content = Applicant.pdf(5_000);
        ApplicationDocument stored = applicant.sends(DocumentKind.BUSINESS_LICENCE, "营业执照.pdf", content);
        try (ConsoleBrowser browser = Staff.as(system, Staff.of(system, "Reviewer"))) {
            browser.go("application?id=" + applicant.applicationId());
            browser.assertSays("Business licence");
            browser.assertSays("营业执照.pdf");
            browser.assertSays("5 KiB");
            browser.assertSays(stored.sha256().substring(0, 16));
            browser.assertAccessible();
            browser.assertFitsTheScreen();
            refused(browser, stored);

            browser.page.locator("input[value='" + stored.id() + "']").check();
            browser.page.locator("[id='opening:reason']").fill("review of the licence");
            List<Response> answers = new ArrayList<>();
            browser.page.onResponse(answers::add);
            Download file = browser.page.waitForDownload(
                    () -> browser.page.locator("[id='opening:open']").press("Enter"));
            assertEquals(stored.id() + ".pdf", file.suggestedFilename());
            assertArrayEquals(content, Files.readAllBytes(file.path()));
            assertCareful(answers.get(0).headers());
        }
        try (ConsoleBrowser browser = Staff.as(system, Staff.of(system, "Auditor"))) {
            browser.go("audit?subject=" + stored.id());
            browser.assertSays("DOCUMENT_OPENED");
            browser.assertSays("review of the licence");
            assertEquals(1, browser.page.locator("main tbody tr").count(), "nothing was opened but once");
        }
    }

    /** Neither without a reason nor without a choice, and nothing of it is recorded. */
    private void refused(ConsoleBrowser browser, ApplicationDocument stored) {
        browser.page.locator("[id='opening:reason']").fill("which one?");
        browser.press("Open the document");
        browser.assertSays("Choose a document of the list.");
        browser.page.locator("input[value='" + stored.id() + "']").check();
        browser.page.locator("[id='opening:reason']").fill(" ");
        browser.press("Open the document");
        browser.assertSays("Something is missing or not right.");
        String other = Applicant.waiting(system)
                .sends(DocumentKind.OTHER, "a.pdf", Applicant.pdf(40))
                .id();
        browser.page.locator("input[name='document']").evaluate("(one, id) => one.value = id", other);
        browser.page.locator("input[value='" + other + "']").check();
        browser.page.locator("[id='opening:reason']").fill("of another application");
        browser.press("Open the document");
        browser.assertSays("Choose a document of the list.");
    }

    private static void assertCareful(Map<String, String> headers) {
        assertTrue(headers.getOrDefault("content-disposition", "").startsWith("attachment"), headers.toString());
        assertTrue(headers.getOrDefault("content-security-policy", "").startsWith("sandbox"), headers.toString());
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("no-store", headers.get("cache-control"));
        assertEquals(Applicant.PDF, headers.get("content-type"));
    }

    @Test
    void anAuditorSeesTheListAndOpensNothing() {
        ApplicationDocument stored = applicant.sends(DocumentKind.OTHER, "a.pdf", Applicant.pdf(40));
        try (ConsoleBrowser browser = Staff.as(system, Staff.of(system, "Auditor"))) {
            browser.go("application?id=" + applicant.applicationId());
            browser.assertSays(stored.id());
            assertEquals(0, browser.page.locator("input[name='document']").count());
            assertEquals(0, browser.page.locator("[id='opening:open']").count());
        }
    }

    @Test
    void whoApprovesSeesThatNoDocumentCame() {
        try (ConsoleBrowser browser = ConsoleBrowser.operator(system)) {
            browser.go("application?id=" + applicant.applicationId());
            assertEquals(
                    "No document came with this application.",
                    browser.page.locator("#undocumented").innerText());
            browser.press("Approve");
            browser.assertSays("The application is approved; the platform can call.");
        }
    }
}
