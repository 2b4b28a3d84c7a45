package org.openescrow.web.caller;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** The place of this request among those with a large body; it is given back when the request ends, however it ends. */
@RequestScoped
public class LargeBodyPlace {
    @Inject
    LargeBodies bodies;

    private boolean taken;

    /** Refuses with UPLOADS_BUSY where no place is free. */
    void take() {
        if (!bodies.enter()) {
            throw new Refusal(WebRefusal.UPLOADS_BUSY);
        }
        taken = true;
    }

    @PreDestroy
    void leave() {
        if (taken) {
            bodies.leave();
        }
    }
}
