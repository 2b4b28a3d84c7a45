package org.openescrow.payment.ledger.hold;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.Duties;
import org.openescrow.payment.duty.Duty;
import org.openescrow.payment.duty.WithoutTransaction;

/**
 * Gives back money whose hold has run out of time. That a hold cannot be captured any more does not wait for this: its
 * time alone decides.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HoldExpiry {
    private static final int MOST_AT_ONCE = 200;
    private static final Duty DUTY = new Duty("expire-holds");
    private static final System.Logger LOG = System.getLogger(HoldExpiry.class.getName());

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    ExpiredHolds expired;

    @Inject
    Duties duties;

    @EJB
    WithoutTransaction withoutTransaction;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void everyTenSeconds() {
        withoutTransaction.run(this::expire);
    }

    void expire() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            if (Conflicts.repeat(() -> duties.isMine(DUTY))) {
                expired.due(MOST_AT_ONCE).forEach(this::expire);
            }
        } finally {
            running.set(false);
        }
    }

    private void expire(HoldId id) {
        try {
            Conflicts.repeat(() -> expired.expire(id));
        } catch (Exception failure) {
            // Any, as in Conflicts: one hold must not keep the others; it stays due.
            LOG.log(System.Logger.Level.WARNING, "hold " + id + " has not been released", failure);
        }
    }
}
