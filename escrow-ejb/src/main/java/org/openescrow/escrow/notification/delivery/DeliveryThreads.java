package org.openescrow.escrow.notification.delivery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The threads that send, and some more: to wake them, and for their deadlines. Nobody else's work waits for them. The
 * archives' descriptors define them, since a definition beside a class in a library is not read.
 */
@ApplicationScoped
class DeliveryThreads {
    /** How many attempts may be under way on a node. */
    static final int SENDERS = 16;

    @Resource(lookup = "java:app/concurrent/webhooks")
    ManagedScheduledExecutorService pool;

    void execute(Runnable work) {
        pool.execute(work);
    }

    Future<?> after(Duration pause, Runnable work) {
        return pool.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
