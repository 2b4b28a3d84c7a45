package org.openescrow.web.api.platform;

import org.openescrow.escrow.document.DocumentContent;
import org.openescrow.escrow.document.DocumentKind;
import org.openescrow.escrow.document.DocumentType;
import org.openescrow.escrow.document.FileName;
import org.openescrow.escrow.document.NewDocument;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;

/** What an applicant sends to hand a document in. */
final class DocumentRequest {
    private static final int LONGEST_MEDIA_TYPE = 64;

    private DocumentRequest() {}

    /** Refuses with VALIDATION_FAILED. */
    static NewDocument of(Fields fields) {
        Field<DocumentKind> kind = fields.text("kind", FieldRules.oneOf(DocumentKind.class));
        Field<FileName> name = fields.text("fileName", FieldRules.of(FileName.LONGEST, FileName::new));
        Field<DocumentType> type =
                fields.text("mediaType", FieldRules.of(LONGEST_MEDIA_TYPE, DocumentType::ofMediaType));
        Field<DocumentContent> content =
                fields.text("content", FieldRules.of(DocumentContent.MOST_CHARACTERS, DocumentContent::ofBase64));
        fields.end();
        return new NewDocument(kind.value(), name.value(), type.value(), content.value());
    }
}
