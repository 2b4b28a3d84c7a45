package org.openescrow.escrow.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/**
 * What is in a document, encrypted for its own row alone. A table of its own, so that no list ever reads it. Written
 * once; the database user cannot change it.
 */
@Entity
@Table(name = "application_document_content")
class DocumentBytes {
    @Id
    @Column(name = "document_id")
    private String documentId;

    @Column(updatable = false)
    private byte[] content;

    protected DocumentBytes() {}

    DocumentBytes(DocumentId document, DocumentContent content, PersonalData privacy) {
        this.documentId = document.value();
        this.content = privacy.encryptBytes(content.bytes(), cell());
    }

    DocumentContent open(PersonalData privacy) {
        return DocumentContent.of(privacy.decryptBytes(content, cell()));
    }

    private Cell cell() {
        return new Cell("application_document_content.content", documentId);
    }
}
