package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.document.DocumentDesk;
import org.openescrow.escrow.document.DocumentId;
import org.openescrow.escrow.document.DocumentView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;
import org.openescrow.web.console.frame.Words;

/** The documents that came with an application; one of them is opened for a reason. */
@Named("documents")
@RequestScoped
public class ApplicationDocuments {
    @Inject
    HttpServletRequest request;

    @Inject
    ApplicationPage page;

    @Inject
    DocumentDesk desk;

    @Inject
    Me me;

    @Inject
    Notices notices;

    @Inject
    Words words;

    private String reason = "";
    private @Nullable List<DocumentView> found;

    /** Answers with the document that was chosen, which the browser saves; where it is refused, with the same page. */
    @Does(Deed.OPEN_DOCUMENT)
    public void open() {
        try {
            DocumentFile.send(desk.open(page.getView().id(), chosen(), me.name(), reason.strip()));
        } catch (RuntimeException thrown) {
            Refusal refusal = Refusals.find(thrown).orElseThrow(() -> thrown);
            notices.refused(refusal);
        }
    }

    private DocumentId chosen() {
        return Asked.id(request.getParameter("document"), DocumentId::new, EscrowRefusal.DOCUMENT_UNKNOWN);
    }

    public List<DocumentView> getAll() {
        if (found == null) {
            found = desk.of(page.getView().id());
        }
        return found;
    }

    /** The kinds that an approval still waits for, in words; empty where it waits for none. */
    public String getMissing() {
        return desk.missing(page.getView().id()).stream()
                .map(kind -> words.of("document", kind))
                .collect(Collectors.joining(" · "));
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
