package org.openescrow.escrow.answer;

import java.time.Instant;
import org.openescrow.escrow.document.DocumentKind;
import org.openescrow.escrow.document.DocumentView;

/** A document of an application as JSON, without what is in it. */
public record DocumentAnswer(
        String id, DocumentKind kind, String fileName, String mediaType, int size, String sha256, Instant createdAt) {

    public static DocumentAnswer of(DocumentView view) {
        return new DocumentAnswer(
                view.id().value(),
                view.kind(),
                view.fileName().value(),
                view.type().mediaType(),
                view.size(),
                view.sha256(),
                view.createdAt());
    }
}
