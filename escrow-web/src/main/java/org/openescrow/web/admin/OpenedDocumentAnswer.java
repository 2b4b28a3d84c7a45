package org.openescrow.web.admin;

import org.openescrow.escrow.answer.DocumentAnswer;
import org.openescrow.escrow.document.OpenedDocument;

/** A document with what is in it, as base64. */
record OpenedDocumentAnswer(DocumentAnswer document, String content) {
    static OpenedDocumentAnswer of(OpenedDocument opened) {
        return new OpenedDocumentAnswer(
                DocumentAnswer.of(opened.about()), opened.content().base64());
    }
}
