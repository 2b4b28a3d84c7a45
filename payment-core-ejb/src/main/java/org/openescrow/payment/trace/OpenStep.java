package org.openescrow.payment.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** A step that is collected: a span. */
final class OpenStep implements Step {
    private final Span span;
    private final Scope scope;

    @SuppressWarnings("MustBeClosedChecker") // Whoever has the step closes it.
    OpenStep(Span span) {
        this.span = span;
        this.scope = Tracing.context(span.getSpanContext(), this).makeCurrent();
    }

    @Override
    public Step about(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Step about(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public void rename(String name) {
        span.updateName(name);
    }

    @Override
    public void failed(String why) {
        span.setAttribute("error.type", why);
        span.setStatus(StatusCode.ERROR);
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
