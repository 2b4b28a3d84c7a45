package org.openescrow.escrow.document;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a document: {@code doc_} and a ULID; refuses anything else with {@link IllegalArgumentException}.
 */
public record DocumentId(String value) {
    static final String PREFIX = "doc_";

    public DocumentId {
        PublicId.checked(PREFIX, value);
    }

    public static DocumentId next() {
        return new DocumentId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
