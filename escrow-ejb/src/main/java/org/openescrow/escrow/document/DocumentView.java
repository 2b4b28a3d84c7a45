package org.openescrow.escrow.document;

import java.time.Instant;
import org.openescrow.escrow.platform.ApplicationId;

/**
 * A document as it is listed: everything but what is in it.
 *
 * @param size in bytes
 * @param sha256 fingerprint of the content, 64 hexadecimal digits
 */
public record DocumentView(
        DocumentId id,
        ApplicationId application,
        DocumentKind kind,
        FileName fileName,
        DocumentType type,
        int size,
        String sha256,
        Instant createdAt) {}
