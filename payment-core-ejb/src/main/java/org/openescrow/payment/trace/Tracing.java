package org.openescrow.payment.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Traces by OpenTelemetry. Of what comes with a message only {@code traceparent} is read, so that nothing else of a
 * caller's (its {@code tracestate}, its {@code baggage}) goes on to a bank or to another platform.
 */
final class Tracing {
    private static final int MOST_REMEMBERED = 10_000;
    private static final ContextKey<Step> STEP = ContextKey.named("org.openescrow.step");
    private static final TextMapPropagator W3C = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> PARENT_ONLY = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
            return Set.of(Trace.PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
            return key.equals(Trace.PARENT) ? parent : null;
        }
    };

    private final Tracer tracer;
    private final Map<String, Origin> known = new LinkedHashMap<>();

    Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    Step begin(Kind kind, String name, Origin parent, List<Origin> links) {
        SpanBuilder builder = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.valueOf(kind.name()))
                .setParent(context(parent));
        for (Origin link : links) {
            SpanContext linked = link.context();
            if (linked != null) {
                builder.addLink(linked);
            }
        }
        return new OpenStep(builder.startSpan());
    }

    void about(String attribute, String value) {
        Step step = Context.current().get(STEP);
        if (step != null) {
            step.about(attribute, value);
        }
    }

    Origin here() {
        return Origin.of(Span.current().getSpanContext());
    }

    Origin sent(String parent) {
        Context read = W3C.extract(Context.root(), parent, PARENT_ONLY);
        return Origin.of(Span.fromContext(read).getSpanContext());
    }

    Optional<String> parent() {
        Map<String, String> out = new LinkedHashMap<>();
        W3C.inject(Context.current(), out, (carrier, key, value) -> out.put(key, value));
        return Optional.ofNullable(out.get(Trace.PARENT));
    }

    Optional<String> id() {
        SpanContext here = Span.current().getSpanContext();
        return here.isValid() ? Optional.of(here.getTraceId()) : Optional.empty();
    }

    void remember(String number) {
        Origin here = here();
        if (here == Origin.NONE) {
            return;
        }
        synchronized (known) {
            known.put(number, here);
            if (known.size() > MOST_REMEMBERED) {
                known.remove(known.keySet().iterator().next());
            }
        }
    }

    Origin remembered(String number) {
        synchronized (known) {
            return known.getOrDefault(number, Origin.NONE);
        }
    }

    private static Context context(Origin origin) {
        SpanContext context = origin.context();
        return context == null ? Context.root() : context(context);
    }

    /**
     * Names a span, and is not the span itself: a listener of Payara's ends whatever span it finds on its thread, where
     * it has not begun one of its own.
     */
    static Context context(SpanContext context) {
        return Context.root().with(Span.wrap(context));
    }

    /** The context in which a step is what its thread is doing. */
    static Context context(SpanContext context, Step step) {
        return context(context).with(STEP, step);
    }
}
