package org.openescrow.web.console.platform;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openescrow.escrow.document.OpenedDocument;

/**
 * A document as the answer to the very form that asked for it, so that there is no address under which it could be had
 * again without a reason. What a stranger has sent is saved and never shown: it does not run in the console's name.
 */
final class DocumentFile {
    private DocumentFile() {}

    /** After the document and its proven format: the applicant's name for it may end as a page's or a program's. */
    static String name(OpenedDocument document) {
        return document.about().id() + "." + document.about().type().ending();
    }

    static void send(OpenedDocument document) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        byte[] bytes = document.content().bytes();
        answer.setResponseContentType(document.about().type().mediaType());
        answer.setResponseContentLength(bytes.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name(document) + "\"");
        answer.setResponseHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        answer.setResponseHeader("X-Content-Type-Options", "nosniff");
        answer.setResponseHeader("Cache-Control", "no-store");
        try {
            answer.getResponseOutputStream().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        faces.responseComplete();
    }
}
