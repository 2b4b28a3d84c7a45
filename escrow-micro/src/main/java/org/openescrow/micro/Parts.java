package org.openescrow.micro;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import org.openescrow.micro.terminal.CannotStart;

/** What has been started, to be stopped in the opposite order, at any moment of the start too. */
final class Parts implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Parts.class.getName());

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** What is started while the system is being closed is closed at once. */
    <T extends AutoCloseable> T keep(T part) {
        synchronized (started) {
            if (closed) {
                close(part);
                throw new CannotStart("stopped while starting");
            }
            started.push(part);
            return part;
        }
    }

    /** Stops the last started first. A second call does nothing. */
    @Override
    public void close() {
        synchronized (started) {
            closed = true;
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "Did not stop cleanly: " + part.getClass().getSimpleName(), failure);
        }
    }
}
