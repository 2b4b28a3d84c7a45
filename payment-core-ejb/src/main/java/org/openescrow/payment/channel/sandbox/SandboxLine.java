package org.openescrow.payment.channel.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.openescrow.payment.channel.sandbox.SandboxConnection.Answer;

/**
 * The bank's operations, guarded by MicroProfile Fault Tolerance: a time-out, a bulkhead and a circuit breaker of its
 * own for each, and one retry where the bank does the same request once however often it comes. A silence is not
 * retried: asking a slow bank again only makes it slower, and the sweeper asks soon enough. A code from a phone is
 * never sent twice, since each wrong one counts. Throws {@link NoAnswerException} or what the guards throw.
 *
 * <p>A bean of its own, because a call to one's own method passes no guard. Each number can be set by MicroProfile
 * Config under the names of that specification, such as
 * {@code org.openescrow.payment.channel.sandbox.SandboxLine/debit/Bulkhead/value}.
 */
@ApplicationScoped
@Timeout(SandboxLine.GUARD_MILLIS)
@Bulkhead(SandboxLine.AT_ONCE)
@Retry(
        maxRetries = 1,
        delay = SandboxLine.RETRY_AFTER_MILLIS,
        jitter = SandboxLine.RETRY_JITTER_MILLIS,
        maxDuration = SandboxLine.RETRY_WITHIN_MILLIS,
        retryOn = BrokenAnswerException.class)
@CircuitBreaker(
        requestVolumeThreshold = SandboxLine.JUDGED_BY,
        delay = SandboxLine.PAUSE_MILLIS,
        successThreshold = 2,
        failOn = {NoAnswerException.class, TimeoutException.class})
class SandboxLine {
    /** The connection's own limit ends a call first; this one frees the thread whatever the connection does. */
    static final long GUARD_MILLIS = 4_000;

    /** A statement may have many lines. */
    static final long FILE_GUARD_MILLIS = 60_000;

    static final int AT_ONCE = 64;
    static final int JUDGED_BY = 20;
    static final long PAUSE_MILLIS = 5_000;

    static final long RETRY_WITHIN_MILLIS = 800;
    static final long RETRY_AFTER_MILLIS = 200;
    static final long RETRY_JITTER_MILLIS = 100;

    /** By how much a retry can lengthen a call. */
    static final Duration LONGEST_RETRY =
            Duration.ofMillis(RETRY_WITHIN_MILLIS + RETRY_AFTER_MILLIS + RETRY_JITTER_MILLIS);

    private static final String AGREEMENTS = "/bank/agreements";
    private static final String PAYMENTS = "/bank/payments/";

    @Inject
    SandboxConnection connection;

    Answer sign(JsonObject request) {
        return connection.post(AGREEMENTS, request);
    }

    @Retry(maxRetries = 0)
    Answer confirm(String requestNo, JsonObject code) {
        return connection.post(AGREEMENTS + "/" + requestNo + "/confirmation", code);
    }

    Answer terminate(String requestNo) {
        return connection.post(AGREEMENTS + "/" + requestNo + "/termination", JsonObject.EMPTY_JSON_OBJECT);
    }

    Answer debit(JsonObject order) {
        return connection.post("/bank/debits", order);
    }

    Answer credit(JsonObject order) {
        return connection.post("/bank/credits", order);
    }

    Answer query(String requestNo) {
        return connection.get(PAYMENTS + requestNo);
    }

    @Timeout(FILE_GUARD_MILLIS)
    byte[] statement(LocalDate date) {
        return connection.file("/bank/statements/" + date);
    }

    Answer close(String requestNo) {
        return connection.post(PAYMENTS + requestNo + "/closure", JsonObject.EMPTY_JSON_OBJECT);
    }
}
