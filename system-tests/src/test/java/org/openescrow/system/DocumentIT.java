package org.openescrow.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowProblem;
import org.openescrow.client.platform.ApplicationDocument;
import org.openescrow.client.platform.DocumentKind;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;

/** An applicant hands documents in, and nobody else; the institution reads them, and says why. */
class DocumentIT {
    private static final int MOST = 4 * 1024 * 1024;
    private static final int MOST_DOCUMENTS = 12;

    private final RunningSystem system = RunningSystem.shared();
    private final Applicant applicant = Applicant.waiting(system);

    @Test
    void aDocumentIsHandedInListedAndOpenedByAnOperator() throws Exception {
        byte[] licence = Applicant.pdf(2_000);
        ApplicationDocument stored = applicant.sends(DocumentKind.BUSINESS_LICENCE, "营业执照.pdf", licence);
        assertEquals(sha256(licence), stored.sha256());
        ApplicationDocument letter = applicant.sends(DocumentKind.AUTHORIZATION_LETTER, "letter.pdf", licence);
        assertEquals(
                List.of(letter, stored),
                applicant
                        .client()
                        .documentsOf(applicant.applicationId())
                        .execute()
                        .data());
        assertFalse(
                applicant.client().send("GET", applicant.path(), null).body().contains("content"));

        OperatorDesk desk = system.desk();
        JsonObject row =
                desk.documents(applicant.applicationId()).getJsonArray("data").getJsonObject(1);
        assertEquals("营业执照.pdf", row.getString("fileName"));
        assertEquals(licence.length, row.getInt("size"));
        JsonObject opened = desk.openDocument(applicant.applicationId(), stored.id(), "review of the licence");
        assertArrayEquals(licence, Base64.getDecoder().decode(opened.getString("content")));
    }

    @Test
    void whatIsStoredCannotBeReadInTheTables() throws Exception {
        byte[] content = Applicant.pdf(3_000);
        ApplicationDocument stored = applicant.sends(DocumentKind.OTHER, "李雷的身份证.pdf", content);
        String facts = "SELECT file_name FROM application_document WHERE id = ?";
        String bytes = "SELECT content FROM application_document_content WHERE document_id = ?";
        assertFalse(new String(read(facts, stored.id()), UTF_8).contains("身份证"));
        byte[] kept = read(bytes, stored.id());
        assertTrue(kept.length > content.length, "it is there");
        // Every byte is a character here, so that any part of the plain ones would be found.
        assertFalse(new String(kept, ISO_8859_1).contains("%PDF"));
        assertFalse(new String(kept, ISO_8859_1).contains("\0\0\0\0\0\0\0\0"));
    }

    @Test
    void theLargestIsTakenAndOneByteMoreIsNot() {
        ApplicationDocument largest = applicant.sends(DocumentKind.OTHER, "largest.pdf", Applicant.pdf(MOST));
        JsonObject opened = system.desk().openDocument(applicant.applicationId(), largest.id(), "is it whole");
        assertEquals(MOST, Base64.getDecoder().decode(opened.getString("content")).length);
        assertField("content", "TOO_LONG", send(Applicant.body("OTHER", "a.pdf", Applicant.PDF, new byte[MOST + 1])));
        String most = Applicant.body("OTHER", "a.pdf", Applicant.PDF, new byte[MOST + 300_000]);
        assertField("content", "TOO_LONG", send(most));
        BadInputIT.assertProblem(send(most + " ".repeat(600_000)), 413, "BODY_TOO_LARGE");
    }

    @Test
    void onlyThreeFormatsAreTakenAndTheFirstBytesProveThem() {
        byte[] page = "<html><script>alert(1)</script>".getBytes(UTF_8);
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000104a464946");
        byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000");
        for (String type : List.of(Applicant.PDF, "image/jpeg", "image/png")) {
            BadInputIT.assertProblem(send(Applicant.body("OTHER", "a.pdf", type, page)), 422, "DOCUMENT_TYPE_REFUSED");
        }
        BadInputIT.assertProblem(
                send(Applicant.body("OTHER", "a.png", "image/png", jpeg)), 422, "DOCUMENT_TYPE_REFUSED");
        assertEquals(
                201, send(Applicant.body("OTHER", "a.jpg", "image/jpeg", jpeg)).status());
        assertEquals(
                201, send(Applicant.body("OTHER", "a.png", "image/png", png)).status());
        assertField("mediaType", "INVALID", send(Applicant.body("OTHER", "a.html", "text/html", page)));
        for (String name : List.of("../a.pdf", "a\\b.pdf", ".hidden", "a\nb.pdf", "exe.\u202efdp", " ")) {
            assertField("fileName", "INVALID", send(Applicant.body("OTHER", name, Applicant.PDF, Applicant.pdf(30))));
        }
    }

    @Test
    void theSameIsStoredOnce() {
        byte[] content = Applicant.pdf(40);
        ApiRequest request =
                ApiRequest.of("POST", applicant.path(), Applicant.body("OTHER", "a.pdf", Applicant.PDF, content));
        ApiResponse first = applicant.client().send(request);
        ApiResponse again = applicant.client().send(request);
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        assertEquals("true", again.header("Idempotency-Replayed").orElse(""));
        ApiResponse renamed = send(Applicant.body("OTHER", "b.pdf", Applicant.PDF, content));
        assertEquals(first.body(), renamed.body(), "the same bytes of the same kind are that document");
        assertEquals(1, listed());
        BadInputIT.assertProblem(
                applicant
                        .client()
                        .send(ApiRequest.of(
                                        "POST",
                                        applicant.path(),
                                        Applicant.body("OTHER", "c.pdf", Applicant.PDF, Applicant.pdf(50)))
                                .withIdempotencyKey(request.idempotencyKey().orElseThrow())),
                422,
                "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void thereIsAnEndToTheirNumberAlsoForManyAtOnce() throws Exception {
        List<ApiResponse> answers = new ArrayList<>();
        for (int i = 0; i < MOST_DOCUMENTS - 1; i++) {
            applicant.sends(DocumentKind.OTHER, "a.pdf", Applicant.pdf(30));
        }
        answers.addAll(
                OnceIT.together(3, () -> send(Applicant.body("OTHER", "a.pdf", Applicant.PDF, Applicant.pdf(30)))));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count(), answers.toString());
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> BadInputIT.assertProblem(answer, 422, "DOCUMENTS_TOO_MANY"));
        assertEquals(MOST_DOCUMENTS, listed());
    }

    @Test
    void whatHasBeenDecidedTakesNoFurtherDocument() {
        byte[] content = Applicant.pdf(60);
        ApplicationDocument before = applicant.sends(DocumentKind.OTHER, "a.pdf", content);
        system.desk().reject(applicant.applicationId(), "licence expired");
        EscrowProblem late = assertThrows(
                EscrowProblem.class, () -> applicant.sends(DocumentKind.OTHER, "b.pdf", Applicant.pdf(70)));
        assertEquals("DOCUMENTS_CLOSED", late.code());
        assertEquals(before, applicant.sends(DocumentKind.OTHER, "a.pdf", content), "it was taken then");
        assertEquals(1, listed());
    }

    @Test
    void nobodyElseHandsInOrLists() {
        Applicant other = Applicant.waiting(system);
        String body = Applicant.body("OTHER", "a.pdf", Applicant.PDF, Applicant.pdf(80));
        BadInputIT.assertProblem(other.client().send("POST", applicant.path(), body), 404, "APPLICATION_UNKNOWN");
        BadInputIT.assertProblem(other.client().send("GET", applicant.path(), null), 404, "APPLICATION_UNKNOWN");
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.ED25519);
        var stranger = system.client(HttpRequestSigner.of(key));
        BadInputIT.assertProblem(stranger.send("POST", applicant.path(), body), 401, "KEY_UNKNOWN");
        var forger = system.client(HttpRequestSigner.of(applicant.keyId(), key));
        BadInputIT.assertProblem(forger.send("POST", applicant.path(), body), 401, "SIGNATURE_WRONG");
        assertEquals(0, listed());
    }

    /** All that an ordinary operation reads stays as little as it was. */
    @Test
    void otherOperationsTakeNoMoreThanBefore() {
        String body = Applicant.body("OTHER", "a.pdf", Applicant.PDF, Applicant.pdf(60_000));
        Marketplace shop = Marketplace.admitted(system);
        BadInputIT.assertProblem(shop.client.send("POST", "/wallets", body), 413, "BODY_TOO_LARGE");
    }

    @Test
    void anOperatorNeedsARoleAndAReason() {
        ApplicationDocument stored = applicant.sends(DocumentKind.OTHER, "a.pdf", Applicant.pdf(90));
        String id = applicant.applicationId();
        OperatorDesk auditor = as("Auditor");
        assertEquals(1, auditor.documents(id).getJsonArray("data").size());
        assertRefused("OPERATOR_NOT_PERMITTED", () -> auditor.openDocument(id, stored.id(), "curious"));
        assertRefused("OPERATOR_NOT_PERMITTED", () -> as("Finance").openDocument(id, stored.id(), "curious"));
        OperatorDesk reviewer = as("Reviewer");
        assertRefused("VALIDATION_FAILED", () -> reviewer.openDocument(id, stored.id(), " "));
        String other = Applicant.waiting(system).applicationId();
        assertRefused("DOCUMENT_UNKNOWN", () -> reviewer.openDocument(other, stored.id(), "of another application"));
        assertEquals(
                stored.id(),
                reviewer.openDocument(id, stored.id(), "review")
                        .getJsonObject("document")
                        .getString("id"));
    }

    private OperatorDesk as(String role) {
        return OperatorDesk.logIn(new DemoTarget(system.base(), Staff.of(system, role), ConsoleBrowser.PASSWORD));
    }

    private static void assertRefused(String code, Runnable deed) {
        IllegalStateException refused = assertThrows(IllegalStateException.class, deed::run);
        assertTrue(String.valueOf(refused.getMessage()).contains(code), refused.getMessage());
    }

    private ApiResponse send(String body) {
        return applicant.client().send("POST", applicant.path(), body);
    }

    private int listed() {
        return applicant
                .client()
                .documentsOf(applicant.applicationId())
                .execute()
                .data()
                .size();
    }

    private static void assertField(String field, String code, ApiResponse answer) {
        BadInputIT.assertProblem(answer, 400, "VALIDATION_FAILED");
        assertTrue(
                answer.body().contains("\"field\":\"" + field + "\",\"code\":\"" + code + "\""), () -> answer.body());
    }

    private byte[] read(String sql, String id) throws IOException, SQLException {
        try (Connection escrow = system.database().escrow();
                PreparedStatement query = escrow.prepareStatement(sql)) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                assertTrue(row.next());
                return row.getBytes(1);
            }
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
