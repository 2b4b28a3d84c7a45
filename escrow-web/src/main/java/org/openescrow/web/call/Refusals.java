package org.openescrow.web.call;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** Finds the no in whatever was thrown; what is not a no is a bug. */
public final class Refusals {
    private static final int DEEPEST_CAUSE = 20;

    private Refusals() {}

    /** The refusal, also where a container has wrapped it, or where it is the JAX-RS runtime that refuses. */
    public static Optional<Refusal> find(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            cause = cause.getCause();
        }
        return thrown instanceof WebApplicationException refused ? ofRuntime(refused) : Optional.empty();
    }

    private static Optional<Refusal> ofRuntime(WebApplicationException thrown) {
        return ofStatus(thrown.getResponse().getStatus());
    }

    /** What a status that was not chosen by us stands for; empty where the fault is ours. */
    static Optional<Refusal> ofStatus(int status) {
        return switch (status) {
            case 404 -> Optional.of(new Refusal(WebRefusal.ADDRESS_UNKNOWN));
            case 405 -> Optional.of(new Refusal(WebRefusal.METHOD_NOT_ALLOWED));
            case 406 -> Optional.of(new Refusal(WebRefusal.ANSWER_TYPE_UNSUPPORTED));
            case 413 -> Optional.of(new Refusal(WebRefusal.BODY_TOO_LARGE));
            case 415 -> Optional.of(new Refusal(WebRefusal.MEDIA_TYPE_UNSUPPORTED));
            default -> status < 500 ? Optional.of(new Refusal(WebRefusal.REQUEST_MALFORMED)) : Optional.empty();
        };
    }
}
