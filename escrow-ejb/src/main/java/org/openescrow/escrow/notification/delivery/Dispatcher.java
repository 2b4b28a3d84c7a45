package org.openescrow.escrow.notification.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.WithoutTransaction;

/**
 * Sends what is due. Looks every second, so that nothing depends on being woken, and is woken when something new has
 * been committed, so that it is sent at once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Dispatcher {
    private static final int MOST_ROUTED = 200;
    private static final int MOST_AN_ENDPOINT = 4;
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean lookAgain = new AtomicBoolean();
    private final Load load = new Load(DeliveryThreads.SENDERS, MOST_AN_ENDPOINT);

    @Inject
    DeliveryBook book;

    @Inject
    DeliverySchedule schedule;

    @Inject
    Courier courier;

    @Inject
    WebhookLine line;

    @Inject
    DeliveryThreads threads;

    @EJB
    WithoutTransaction withoutTransaction;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void requirePatience() {
        schedule.requireLeaseLongerThan(line.timeout());
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        withoutTransaction.run(this::look);
    }

    /** Routes and sends until there is nothing left that may be begun; one at a time on this node. */
    public void look() {
        lookAgain.set(true);
        while (lookAgain.get() && looking.compareAndSet(false, true)) {
            try {
                lookAgain.set(false);
                routeAll();
                while (sendSome()) {
                    // Until everybody is busy, or nothing is due.
                }
            } catch (RuntimeException failure) {
                // Not the failure of whoever has committed and woken us; the next second comes by itself.
                LOG.log(System.Logger.Level.WARNING, "events wait to be sent", failure);
            } finally {
                looking.set(false);
            }
        }
    }

    private void routeAll() {
        int routed;
        do {
            routed = Conflicts.repeat(() -> book.route(MOST_ROUTED));
        } while (routed == MOST_ROUTED);
    }

    private boolean sendSome() {
        int free = load.free();
        if (free == 0) {
            return false;
        }
        List<Parcel> taken = Conflicts.repeat(() -> book.take(free, load.copy()));
        for (Parcel parcel : taken) {
            load.accepts(parcel.receiver().id());
            threads.execute(() -> send(parcel));
        }
        return !taken.isEmpty();
    }

    private void send(Parcel parcel) {
        try {
            Attempt made = courier.deliver(parcel);
            Conflicts.repeat(() -> book.finish(parcel, made));
        } catch (RuntimeException failure) {
            // Its lease ends, and then it is sent again.
            LOG.log(System.Logger.Level.WARNING, "the end of delivery " + parcel + " is not known", failure);
        } finally {
            load.ended(parcel.receiver().id());
        }
        look();
    }
}
