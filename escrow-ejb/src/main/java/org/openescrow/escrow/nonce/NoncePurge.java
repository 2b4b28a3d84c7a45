package org.openescrow.escrow.nonce;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.Duties;
import org.openescrow.payment.duty.Duty;
import org.openescrow.payment.duty.WithoutTransaction;

/** Keeps the table of nonces as short as the time that a signature is good for. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoncePurge {
    private static final int MOST_TIMES = 100;
    private static final Duty DUTY = new Duty("purge-nonces");

    @Inject
    Nonces nonces;

    @Inject
    Duties duties;

    @Inject
    InstantSource clock;

    @EJB
    WithoutTransaction withoutTransaction;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinute() {
        withoutTransaction.run(this::purge);
    }

    void purge() {
        if (!Conflicts.repeat(() -> duties.isMine(DUTY))) {
            return;
        }
        Instant now = clock.instant();
        // In many short transactions, and never for ever: what is left waits for the next minute.
        int times = 1;
        while (nonces.purge(now) == Nonces.MOST_PURGED && times < MOST_TIMES) {
            times++;
        }
    }
}
