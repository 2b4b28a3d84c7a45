package org.openescrow.web.console.frame;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Refusals;
import org.openescrow.web.error.StatusTable;

/**
 * What becomes of an exception while a page is made: a no is answered with its status, a form whose session has ended
 * leads to its page anew. All else is a bug and goes to the container.
 */
final class Faults extends ExceptionHandlerWrapper {
    Faults(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            Throwable thrown = event.getContext().getException();
            FacesContext faces = event.getContext().getContext();
            Optional<Refusal> refusal = Refusals.find(thrown);
            if (thrown instanceof ViewExpiredException) {
                events.remove();
                showAnew(faces);
            } else if (refusal.isPresent()) {
                events.remove();
                answer(faces, StatusTable.status(refusal.get().code().kind()));
            }
        }
        getWrapped().handle();
    }

    private static void showAnew(FacesContext faces) {
        try {
            ExternalContext external = faces.getExternalContext();
            external.redirect(((HttpServletRequest) external.getRequest()).getRequestURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(FacesContext faces, int status) {
        try {
            faces.getExternalContext().responseSendError(status, "");
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Faces gets it from (faces-config.xml). */
    public static final class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() throws FacesException {
            return new Faults(getWrapped().getExceptionHandler());
        }
    }
}
