package org.openescrow.web.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;

/**
 * What a session remembers: who logged in and when. What the operator may is read anew with each request, so that a
 * role that was taken away counts at once; after a change of roles or password it is nobody's session any more.
 *
 * @param operator the operator's name
 * @param at when the log-in was
 */
record LoggedIn(String operator, Instant at) implements Serializable {
    /** However busy, a session ends after a day's work. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = LoggedIn.class.getName();

    static Optional<LoggedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof LoggedIn known)) {
            return Optional.empty();
        }
        if (!now.isBefore(known.at().plus(LONGEST))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(known);
    }

    /** Begins a session of its own: nothing of one that was there before the log-in, its id least of all, goes on. */
    static void begin(HttpServletRequest request, OperatorName operator, Instant now) {
        fresh(request).setAttribute(ATTRIBUTE, new LoggedIn(operator.value(), now));
    }

    static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }

    OperatorName name() {
        return new OperatorName(operator);
    }
}
