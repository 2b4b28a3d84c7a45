package org.openescrow.escrow.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/** What is known about a document. Written once; the database user cannot change it. */
@Entity
@Table(name = "application_document")
class Document {
    @Id
    private String id;

    @Column(name = "application_id", updatable = false)
    private String applicationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentKind kind;

    @Column(name = "file_name", updatable = false)
    private byte[] fileName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DocumentType type;

    @Column(name = "size_bytes", updatable = false)
    private int sizeBytes;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Document() {}

    Document(ApplicationId application, NewDocument said, PersonalData privacy, Instant now) {
        this.id = DocumentId.next().value();
        this.applicationId = application.value();
        this.kind = said.kind();
        this.fileName = privacy.encrypt(said.fileName().value(), fileNameCell());
        this.type = said.type();
        this.sizeBytes = said.content().size();
        this.sha256 = said.content().sha256();
        this.createdAt = now;
    }

    DocumentId id() {
        return new DocumentId(id);
    }

    DocumentKind kind() {
        return kind;
    }

    boolean belongsTo(ApplicationId application) {
        return applicationId.equals(application.value());
    }

    DocumentView view(PersonalData privacy) {
        return new DocumentView(
                id(),
                new ApplicationId(applicationId),
                kind,
                new FileName(privacy.decrypt(fileName, fileNameCell())),
                type,
                sizeBytes,
                sha256,
                createdAt);
    }

    private Cell fileNameCell() {
        return new Cell("application_document.file_name", id);
    }
}
