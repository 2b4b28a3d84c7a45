package org.openescrow.web.console.access;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Holds the view that Faces has found against the table of pages once more, whatever address led to it: a second lock
 * behind the one on the address.
 */
public class PageGuard implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final String SUFFIX = ".xhtml";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext faces = event.getFacesContext();
        UIViewRoot root = faces.getViewRoot();
        if (faces.getResponseComplete() || root == null) {
            return;
        }
        if (!isFor(root.getViewId(), CDI.current().select(Me.class).get())) {
            refuse(faces);
        }
    }

    static boolean isFor(String viewId, Me me) {
        String path = viewId.endsWith(SUFFIX) ? viewId.substring(0, viewId.length() - SUFFIX.length()) : viewId;
        Optional<Page> page = Page.at(path);
        return page.isPresent() && page.get().isFor(me.roles());
    }

    private static void refuse(FacesContext faces) {
        try {
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
