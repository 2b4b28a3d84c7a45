package org.openescrow.client.platform;

import org.openescrow.client.json.Answer;

/**
 * A document as the escrow system has it; what is in it comes back to nobody.
 *
 * @param id its id, {@code doc_…}
 * @param kind what it is
 * @param fileName what it was called
 * @param sha256 SHA-256 of the file in hexadecimal digits, to compare with
 */
public record ApplicationDocument(String id, DocumentKind kind, String fileName, String sha256) {
    public static ApplicationDocument from(Answer answer) {
        return new ApplicationDocument(
                answer.text("id"),
                answer.constant("kind", DocumentKind.OTHER),
                answer.text("fileName"),
                answer.text("sha256"));
    }
}
