package org.openescrow.payment.trace;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to traces. Static, as what a thread is doing is the thread's own; {@link TraceSwitch} turns it on. Off,
 * which is the default, each call is one look at a field. Refuses nothing.
 */
public final class Trace {
    /** What goes out and comes in with a message (W3C Trace Context), as a header and as a message's property. */
    public static final String PARENT = "traceparent";

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static volatile @Nullable Tracing tracing;

    private Trace() {}

    static void turn(@Nullable Tracing next) {
        tracing = next;
    }

    public static boolean isOn() {
        return tracing != null;
    }

    /** Begins a step of what this thread is doing. */
    public static Step begin(Kind kind, String name) {
        Tracing on = tracing;
        return on == null ? Step.NONE : on.begin(kind, name, on.here(), List.of());
    }

    /** Begins a step of what was begun elsewhere. */
    public static Step begin(Kind kind, String name, Origin parent) {
        Tracing on = tracing;
        return on == null ? Step.NONE : on.begin(kind, name, parent, List.of());
    }

    /** Begins a step of what this thread is doing that others had a part in. */
    public static Step beginLinked(String name, List<Origin> others) {
        Tracing on = tracing;
        return on == null ? Step.NONE : on.begin(Kind.INTERNAL, name, on.here(), others);
    }

    /**
     * Begins a call over HTTP. Of the address only host and port are told: the rest may hold what is nobody's business.
     */
    public static Step beginCall(String method, URI uri, Origin parent) {
        Tracing on = tracing;
        return on == null
                ? Step.NONE
                : on.begin(Kind.CLIENT, method, parent, List.of())
                        .about("http.request.method", method)
                        .about("server.address", uri.getHost())
                        .about("server.port", port(uri));
    }

    private static int port(URI uri) {
        return uri.getPort() > 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    }

    /** Begins a step that all of these share: of the first one's trace, and linked to the others. */
    public static Step beginShared(String name, List<Origin> all) {
        Tracing on = tracing;
        return on == null ? Step.NONE : on.begin(Kind.INTERNAL, name, all.get(0), all.subList(1, all.size()));
    }

    /** Does the work as a step; a refusal is an answer, any other exception a failure. */
    public static <T> T in(Step step, Function<Step, T> work) {
        try (step) {
            return told(step, work);
        }
    }

    /** The same for work without a result. */
    public static void in(Step step, Runnable work) {
        in(step, open -> {
            work.run();
            return open;
        });
    }

    private static <T> T told(Step step, Function<Step, T> work) {
        try {
            return work.apply(step);
        } catch (Refusal no) {
            step.about("escrow.refusal", no.code().name());
            throw no;
        } catch (Exception failure) {
            // Any: an interceptor may throw what the work does not declare, as where a commit fails.
            step.failed(failure.getClass().getName());
            throw failure;
        }
    }

    /** Says it of the step that this thread is doing. */
    public static void about(String attribute, String value) {
        Tracing on = tracing;
        if (on != null) {
            on.about(attribute, value);
        }
    }

    /** Where this thread is. */
    public static Origin here() {
        Tracing on = tracing;
        return on == null ? Origin.NONE : on.here();
    }

    /** Where the sender of a message was, by its {@link #PARENT}; nothing that is not well-formed counts. */
    public static Origin sent(@Nullable String parent) {
        Tracing on = tracing;
        return on == null || parent == null ? Origin.NONE : on.sent(parent);
    }

    /** The {@link #PARENT} of what this thread sends; empty where there is no trace. */
    public static Optional<String> parent() {
        Tracing on = tracing;
        return on == null ? Optional.empty() : on.parent();
    }

    /** The trace that this thread is in, for its log. */
    public static Optional<String> id() {
        Tracing on = tracing;
        return on == null ? Optional.empty() : on.id();
    }

    /**
     * Remembers where this thread is, for what goes on later on this node: the tables know nothing of traces.
     *
     * @param number of what will go on, unique of all
     */
    public static void remember(String number) {
        Tracing on = tracing;
        if (on != null) {
            on.remember(number);
        }
    }

    /** What was remembered; none where it was not here, or too long ago. */
    public static Origin remembered(String number) {
        Tracing on = tracing;
        return on == null ? Origin.NONE : on.remembered(number);
    }
}
