package org.openescrow.payment.trace;

import io.opentelemetry.api.trace.SpanContext;
import org.jspecify.annotations.Nullable;

/** A place in a trace, from which it can go on elsewhere: on another thread, in a message, with another's help. */
public final class Origin {
    /** Of what begins a trace, and of everything where nobody collects traces. */
    public static final Origin NONE = new Origin(null);

    private final @Nullable SpanContext context;

    private Origin(@Nullable SpanContext context) {
        this.context = context;
    }

    static Origin of(SpanContext context) {
        return context.isValid() ? new Origin(context) : NONE;
    }

    @Nullable
    SpanContext context() {
        return context;
    }
}
