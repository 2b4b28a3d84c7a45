package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * The places of a node for requests with a large body, which are few: a registered key is no merit, since anybody may
 * apply, so that what keeps the memory is their number.
 */
@ApplicationScoped
public class LargeBodies {
    /** Each costs some 30 MiB: the bytes, their text, what is in it, and that encrypted. */
    static final int PLACES = 4;

    private final Semaphore places = new Semaphore(PLACES);

    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }
}
