package org.openescrow.escrow.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationLock;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApprovalWanted;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.story.ReadablePersonalData;
import org.openescrow.payment.refusal.Refusal;

/** Documents are taken while an application waits, each once, and opened for a reason. */
class DocumentBookTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final ApplicationId APPLICATION = ApplicationId.next();
    private static final OperatorName ADA = new OperatorName("ada");

    private final PersonalData privacy = new ReadablePersonalData();
    private final Shelf shelf = new Shelf();
    private final DocumentBook book = new DocumentBook();
    private final DocumentDesk desk = new DocumentDesk();
    private final List<String> recorded = new ArrayList<>();
    private ApplicationStatus status = ApplicationStatus.PENDING_REVIEW;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        book.applications = new ApplicationLock() {
            @Override
            public ApplicationStatus lock(ApplicationId id) {
                return status;
            }
        };
        book.rows = shelf;
        book.privacy = privacy;
        book.clock = () -> NOW;
        desk.rows = shelf;
        desk.privacy = privacy;
        desk.actions = new OperatorActions() {
            @Override
            public void record(OperatorName operator, String action, String subject, String detail) {
                recorded.add(operator + " " + action + " " + subject + " " + detail);
            }
        };
    }

    @Test
    void theSameBytesOfTheSameKindAreOneDocument() {
        DocumentView first = book.take(APPLICATION, licence("a.pdf", 1));
        assertEquals(first, book.take(APPLICATION, licence("b.pdf", 1)));
        assertNotEquals(first.id(), book.take(APPLICATION, licence("a.pdf", 2)).id());
        assertNotEquals(
                first.id(),
                book.take(APPLICATION, document(DocumentKind.OTHER, "a.pdf", 1)).id());
        assertEquals(3, shelf.of(APPLICATION).size());
    }

    @ParameterizedTest
    @EnumSource(names = "PENDING_REVIEW", mode = EnumSource.Mode.EXCLUDE)
    void whatIsDecidedTakesNothingNew(ApplicationStatus decided) {
        DocumentView before = book.take(APPLICATION, licence("a.pdf", 1));
        status = decided;
        assertEquals(before, book.take(APPLICATION, licence("a.pdf", 1)));
        assertRefused(EscrowRefusal.DOCUMENTS_CLOSED, () -> book.take(APPLICATION, licence("a.pdf", 2)));
    }

    @Test
    void thereIsRoomForTwelve() {
        for (int i = 0; i < Documents.MOST; i++) {
            book.take(APPLICATION, licence("a.pdf", i));
        }
        assertRefused(EscrowRefusal.DOCUMENTS_TOO_MANY, () -> book.take(APPLICATION, licence("a.pdf", 99)));
        book.take(APPLICATION, licence("a.pdf", 3));
        assertEquals(Documents.MOST, shelf.of(APPLICATION).size());
    }

    @Test
    void itIsOpenedForAReasonThatIsRecorded() {
        DocumentId id = book.take(APPLICATION, licence("a.pdf", 7)).id();
        assertRefused(EscrowRefusal.VALIDATION_FAILED, () -> desk.open(APPLICATION, id, ADA, " "));
        assertRefused(EscrowRefusal.DOCUMENT_UNKNOWN, () -> desk.open(ApplicationId.next(), id, ADA, "why"));
        assertRefused(EscrowRefusal.DOCUMENT_UNKNOWN, () -> desk.open(APPLICATION, DocumentId.next(), ADA, "why"));
        assertEquals(List.of(), recorded);
        OpenedDocument opened = desk.open(APPLICATION, id, ADA, "review");
        assertArrayEquals(pdf(7), opened.content().bytes());
        assertEquals(List.of("ada DOCUMENT_OPENED " + id + " review"), recorded);
    }

    @Test
    void anApprovalWaitsForWhatIsRequiredWhereAnythingIs() {
        var nothing = new RequiredDocuments(shelf, Optional.empty());
        nothing.check(new ApprovalWanted(APPLICATION));
        var two = new RequiredDocuments(shelf, Optional.of("LEGAL_REPRESENTATIVE_ID, BUSINESS_LICENCE"));
        assertEquals(
                List.of(DocumentKind.BUSINESS_LICENCE, DocumentKind.LEGAL_REPRESENTATIVE_ID), two.missing(APPLICATION));
        book.take(APPLICATION, licence("a.pdf", 1));
        assertEquals(
                "Missing: LEGAL_REPRESENTATIVE_ID.",
                assertRefused(EscrowRefusal.DOCUMENTS_MISSING, () -> two.check(new ApprovalWanted(APPLICATION)))
                        .detail());
        book.take(APPLICATION, document(DocumentKind.LEGAL_REPRESENTATIVE_ID, "b.pdf", 1));
        two.check(new ApprovalWanted(APPLICATION));
    }

    @Test
    void aKindThatNobodyKnowsIsFoundOutAtOnce() {
        assertThrows(
                IllegalArgumentException.class, () -> new RequiredDocuments(shelf, Optional.of("BUSINESS_LICENSE")));
    }

    private static Refusal assertRefused(EscrowRefusal code, Runnable call) {
        Refusal refusal = assertThrows(Refusal.class, call::run);
        assertEquals(code, refusal.code());
        return refusal;
    }

    private static NewDocument licence(String name, int content) {
        return document(DocumentKind.BUSINESS_LICENCE, name, content);
    }

    private static NewDocument document(DocumentKind kind, String name, int content) {
        return new NewDocument(kind, new FileName(name), DocumentType.PDF, DocumentContent.of(pdf(content)));
    }

    private static byte[] pdf(int content) {
        return new byte[] {'%', 'P', 'D', 'F', '-', (byte) content};
    }

    /** The tables, in memory. */
    private static final class Shelf extends DocumentRows {
        private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
        private final Map<DocumentId, DocumentBytes> bytes = new LinkedHashMap<>();

        @Override
        List<Document> of(ApplicationId application) {
            return documents.values().stream()
                    .filter(one -> one.belongsTo(application))
                    .toList();
        }

        @Override
        Optional<Document> find(DocumentId id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        DocumentBytes bytes(DocumentId id) {
            return Objects.requireNonNull(bytes.get(id));
        }

        @Override
        void add(Document document, DocumentBytes content) {
            documents.put(document.id(), document);
            bytes.put(document.id(), content);
        }
    }
}
