package org.openescrow.web.api.platform;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.DocumentAnswer;
import org.openescrow.escrow.document.DocumentContent;
import org.openescrow.escrow.document.DocumentKind;
import org.openescrow.escrow.document.DocumentType;
import org.openescrow.escrow.document.FileName;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about the documents of an application. */
public final class DocumentDescription implements Description {
    /** What is in a document: at most 4 MiB. */
    public static final Leaf CONTENT = Leaf.text(
                    "The file, as base64 (RFC 4648, section 4): at most 4 MiB of it.", "JVBERi0xLjcKJSVFT0YK")
            .pattern("[A-Za-z0-9+/]+={0,2}")
            .characters(1, DocumentContent.MOST_CHARACTERS);

    private static final Leaf FILE_NAME = Leaf.text(
                    "What the file is called: no path, no character that controls or that systems give a meaning to.",
                    "营业执照.pdf")
            .pattern(FileName.PATTERN)
            .characters(1, FileName.LONGEST);
    private static final Leaf MEDIA_TYPE =
            Leaf.oneOf("The file's format; its first bytes must be those of it.", DocumentType.mediaTypes());
    private static final Leaf SHA256 = Leaf.text(
                    "SHA-256 of the file, to compare with.",
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            .pattern("[0-9a-f]{64}");

    /** A document without its content. */
    public static final Structure DOCUMENT = Answers.of(
            "ApplicationDocument",
            DocumentAnswer.class,
            Map.of(
                    "id",
                    Terms.DOCUMENT_ID,
                    "kind",
                    Answers.words("What it is."),
                    "fileName",
                    FILE_NAME,
                    "mediaType",
                    MEDIA_TYPE,
                    "size",
                    Leaf.number("How many bytes it has.", 1, 15).most(DocumentContent.MOST_BYTES),
                    "sha256",
                    SHA256));

    @Override
    public void describe(Class<?> resource, Operations documents) {
        documents.group("Platforms");
        documents.path("id", Terms.APPLICATION_ID);
        documents
                .post("", "sendDocument", "Hand a document of the application in")
                .text("Signed with the application's key, while it waits for its review; at most 12 documents. The"
                        + " body may have up to 6 MiB. The same bytes of the same kind again are answered with the"
                        + " document that they are already. Nobody but the institution's people gets the content"
                        + " back.")
                .body(Structure.asked("NewApplicationDocument")
                        .field("kind", Leaf.oneOf("What it is.", DocumentKind.class))
                        .field("fileName", FILE_NAME)
                        .field("mediaType", MEDIA_TYPE)
                        .field("content", CONTENT))
                .answers(201, DOCUMENT)
                .refuses(
                        EscrowRefusal.APPLICATION_UNKNOWN,
                        EscrowRefusal.DOCUMENT_TYPE_REFUSED,
                        EscrowRefusal.DOCUMENTS_TOO_MANY,
                        EscrowRefusal.DOCUMENTS_CLOSED);
        documents
                .get("", "listDocuments", "The documents of the applicant's own application, newest first")
                .text("All of them, without what is in them.")
                .answers(200, Structure.page(DOCUMENT))
                .refuses(EscrowRefusal.APPLICATION_UNKNOWN);
    }
}
