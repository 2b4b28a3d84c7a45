package org.openescrow.escrow.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openescrow.escrow.notification.event.EventsToSend;

/** Wakes the dispatcher after a commit, on a thread of its own: whoever committed does not wait. */
@ApplicationScoped
class WakeUp {
    private final AtomicBoolean waking = new AtomicBoolean();

    @Inject
    Dispatcher dispatcher;

    @Inject
    DeliveryThreads threads;

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventsToSend news) {
        if (waking.compareAndSet(false, true)) {
            threads.execute(() -> {
                waking.set(false);
                dispatcher.look();
            });
        }
    }
}
