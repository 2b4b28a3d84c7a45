package org.openescrow.escrow.bankdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.refusal.Refusal;

/** The transactions of people's work on exceptions: a deed and its record together. */
@ApplicationScoped
@Transactional
class CaseBook {
    /** So many comments one exception has at the most. */
    static final int MOST_COMMENTS = 200;

    private static final String NOBODY = "-";

    @Inject
    CaseRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    void take(long exception, Optional<OperatorName> from, OperatorName operator) {
        ExceptionCase locked = locked(exception);
        Optional<OperatorName> holder = locked.holder();
        if (holder.equals(Optional.of(operator))) {
            return;
        }
        if (!holder.equals(from)) {
            throw new Refusal(CaseRefusal.EXCEPTION_TAKEN);
        }
        locked.take(operator, now());
        Change change = new Change(holder.map(OperatorName::value).orElse(NOBODY), operator.value());
        actions.record(operator, "CHANNEL_EXCEPTION_TAKEN", Long.toString(exception), "", change);
    }

    void comment(long exception, OperatorName operator, String said) {
        // Under its lock, so that nobody is the two hundred and first.
        locked(exception);
        if (rows.comments(exception, MOST_COMMENTS).size() == MOST_COMMENTS) {
            throw new Refusal(CaseRefusal.EXCEPTION_COMMENTS_EXCEEDED);
        }
        rows.add(new ExceptionComment(exception, operator, said, now()));
        actions.record(operator, "CHANNEL_EXCEPTION_COMMENTED", Long.toString(exception), said);
    }

    private ExceptionCase locked(long exception) {
        return rows.lock(exception).orElseGet(() -> {
            ExceptionCase made = new ExceptionCase(exception);
            rows.add(made);
            return made;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
