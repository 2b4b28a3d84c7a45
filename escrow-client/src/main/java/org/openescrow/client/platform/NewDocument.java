package org.openescrow.client.platform;

import java.util.Base64;
import org.openescrow.client.json.JsonBody;

/**
 * A document for an application that waits for its review: a PDF, JPEG or PNG file of at most 4 MiB. Immutable.
 */
public final class NewDocument {
    private final DocumentKind kind;
    private final String fileName;
    private final String mediaType;
    private final String content;

    /**
     * @param kind what it is
     * @param fileName what the file is called, without a path
     * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}
     * @param content the file's bytes
     */
    public NewDocument(DocumentKind kind, String fileName, String mediaType, byte[] content) {
        this.kind = kind;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = Base64.getEncoder().encodeToString(content);
    }

    public JsonBody toJson() {
        return new JsonBody()
                .with("kind", kind.name())
                .with("fileName", fileName)
                .with("mediaType", mediaType)
                .with("content", content);
    }

    /** Without name and content. */
    @Override
    public String toString() {
        return "NewDocument[" + kind + ", " + mediaType + "]";
    }
}
