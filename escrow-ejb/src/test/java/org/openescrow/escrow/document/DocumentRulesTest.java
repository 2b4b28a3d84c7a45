package org.openescrow.escrow.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.payment.refusal.Refusal;

/** What may be a document, and what it may be called. */
class DocumentRulesTest {
    @ParameterizedTest
    @CsvSource({
        "PDF, 255044462d312e37, true",
        "PDF, 20255044462d312e37, false",
        "PDF, 25504446, false",
        "JPEG, ffd8ffe0, true",
        "JPEG, ffd8, false",
        "PNG, 89504e470d0a1a0a00, true",
        "PNG, 89504e470a1a0a, false",
        "PNG, ffd8ffe0, false",
        "JPEG, 3c68746d6c3e, false"
    })
    void theFirstBytesProveTheFormat(DocumentType type, String hex, boolean proven) {
        assertEquals(proven, type.isProvenBy(DocumentContent.of(HexFormat.of().parseHex(hex))));
    }

    @Test
    void whatIsNotProvenIsRefusedBeforeAnythingIsRead() {
        var page = new NewDocument(
                DocumentKind.OTHER, new FileName("a.pdf"), DocumentType.PDF, DocumentContent.of(new byte[] {
                    '<', 'h', 't', 'm', 'l'
                }));
        Refusal refusal = assertThrows(Refusal.class, () -> new Documents().add(ApplicationId.next(), page));
        assertEquals(EscrowRefusal.DOCUMENT_TYPE_REFUSED, refusal.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "营业执照 (副本).pdf", "scan 1.PNG", "no ending", "𠮷野家.jpg"})
    void aNameIsTakenAsItIs(String name) {
        assertEquals(name, new FileName(name).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                ".bashrc",
                "a/b",
                "a\\b",
                "C:a",
                "a\u0000.pdf",
                "a\r\nb",
                "exe.\u202efdp",
                "a\u2028b",
                "a\"b",
                "<b>",
                "a|b",
                "a;b",
                "%2e%2e"
            })
    void aNameIsNoPathAndNoTrick(String name) {
        assertThrows(InvalidValue.class, () -> new FileName(name));
    }

    @Test
    void aNameHasAnEnd() {
        assertEquals(128, new FileName("文".repeat(128)).value().length());
        InvalidValue tooLong = assertThrows(InvalidValue.class, () -> new FileName("文".repeat(129)));
        assertEquals("TOO_LONG", tooLong.code());
    }

    @Test
    void fourMebibytesAndNotOneMore() {
        assertEquals(
                DocumentContent.MOST_CHARACTERS,
                DocumentContent.of(new byte[DocumentContent.MOST_BYTES])
                        .base64()
                        .length());
        InvalidValue tooLong =
                assertThrows(InvalidValue.class, () -> DocumentContent.of(new byte[DocumentContent.MOST_BYTES + 1]));
        assertEquals("TOO_LONG", tooLong.code());
        assertThrows(InvalidValue.class, () -> DocumentContent.ofBase64(""));
        assertThrows(IllegalArgumentException.class, () -> DocumentContent.ofBase64("not base64!"));
    }

    @Test
    void aMediaTypeIsWrittenAsWeWriteIt() {
        assertEquals(DocumentType.JPEG, DocumentType.ofMediaType("image/jpeg"));
        assertThrows(InvalidValue.class, () -> DocumentType.ofMediaType("image/JPEG"));
        assertThrows(InvalidValue.class, () -> DocumentType.ofMediaType("image/svg+xml"));
    }

    @Test
    void namesAndContentsAreNotPrinted() {
        String printed = new NewDocument(
                        DocumentKind.OTHER, new FileName("李雷.pdf"), DocumentType.PDF, DocumentContent.of(new byte[] {1
                        }))
                .toString();
        assertFalse(printed.contains("李雷"), printed);
        assertTrue(printed.contains("OTHER"), printed);
    }
}
