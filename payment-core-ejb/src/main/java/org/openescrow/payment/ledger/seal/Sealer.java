package org.openescrow.payment.ledger.seal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.Duties;
import org.openescrow.payment.duty.Duty;
import org.openescrow.payment.duty.WithoutTransaction;

/** Seals every few seconds what has been posted, and every minute what was late; one node does it for all. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sealer {
    /** As much as a long pause leaves is taken in several runs, so that none is long. */
    private static final int MOST_SEALS_A_RUN = 60;

    private static final Duty DUTY = new Duty("seal");
    private static final Duration LATE = Duration.ofMinutes(3);
    private static final Duration VERY_LATE = Duration.ofDays(3);

    private final AtomicBoolean running = new AtomicBoolean();

    @Inject
    Seals seals;

    @Inject
    Duties duties;

    @EJB
    WithoutTransaction withoutTransaction;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void sealNext() {
        withoutTransaction.run(() -> run(seals::sealNext));
    }

    /** Nearly all commit within milliseconds; a server that stood still for a while does not. */
    @Schedule(hour = "*", minute = "*", second = "32", persistent = false)
    void sealLate() {
        withoutTransaction.run(() -> run(() -> seals.sealLate(LATE)));
    }

    /** Before the books are verified: the widest net. */
    @Schedule(hour = "3", minute = "7", second = "11", persistent = false)
    void sealVeryLate() {
        withoutTransaction.run(() -> run(() -> seals.sealLate(VERY_LATE)));
    }

    private void run(IntSupplier seal) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            if (!Conflicts.repeat(() -> duties.isMine(DUTY))) {
                return;
            }
            int made = 0;
            while (made < MOST_SEALS_A_RUN && Conflicts.repeat(seal::getAsInt) == Seals.MOST) {
                made++;
            }
        } finally {
            running.set(false);
        }
    }
}
