package org.openescrow.payment.channel;

import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Origin;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;

/** A callback's way over the queue as steps of a trace, by OpenTelemetry's names for messaging. */
final class CallbackSteps {
    private static final String QUEUE = "bank.callbacks";

    private CallbackSteps() {}

    /** Puts a message on the queue. */
    static Step send() {
        return ofQueue(Trace.begin(Kind.PRODUCER, "send " + QUEUE), "send");
    }

    /** Handles one that was put there by whom it says. */
    static Step process(Origin sender) {
        return ofQueue(Trace.begin(Kind.CONSUMER, "process " + QUEUE, sender), "process");
    }

    private static Step ofQueue(Step step, String operation) {
        return step.about("messaging.system", "activemq")
                .about("messaging.destination.name", QUEUE)
                .about("messaging.operation.name", operation)
                .about("messaging.operation.type", operation);
    }
}
