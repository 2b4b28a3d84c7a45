package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.openescrow.sandbox.schedule.Alarm;
import org.openescrow.sandbox.schedule.Shift;

/** Executes accepted payments in the background when their time has come, those of an earlier life included. */
@ApplicationScoped
public class ExecutionDesk {

    private static final Logger LOG = System.getLogger(ExecutionDesk.class.getName());

    private static final int BATCH = 100;

    private final Alarm alarm = new Alarm();

    @Inject
    PaymentBook book;

    @Inject
    Execution execution;

    @Inject
    Shift shift;

    @Inject
    InstantSource clock;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionDue due) {
        alarm.at(due.at());
    }

    /** Waits until something may be due, and executes what is; called by one thread, again and again. */
    public void work() throws InterruptedException {
        alarm.await(clock);
        Instant now = clock.instant();
        List<String> due = book.due(now, BATCH);
        due.forEach(this::execute);
        if (due.size() == BATCH) {
            alarm.at(now);
        }
    }

    private void execute(String requestNo) {
        try {
            shift.inTransaction(() -> execution.executeInBackground(requestNo));
        } catch (RuntimeException e) {
            // The others must not wait for this one, which the next patrol tries again.
            LOG.log(Level.WARNING, "payment " + requestNo + " could not be executed", e);
        }
    }
}
