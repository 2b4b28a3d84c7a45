package org.openescrow.web.console.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.operator.OperatorName;

/**
 * What a session remembers between the two steps of a log-in: whose password was right, and when. It is nobody's log-in
 * yet.
 */
record HalfLoggedIn(String operator, Instant at) implements Serializable {
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = HalfLoggedIn.class.getName();

    static Optional<HalfLoggedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfLoggedIn known
                        && now.isBefore(known.at().plus(LONGEST))
                ? Optional.of(known)
                : Optional.empty();
    }

    /** Begins a session of its own, as a log-in does. */
    static void begin(HttpServletRequest request, OperatorName operator, Instant now) {
        LoggedIn.fresh(request).setAttribute(ATTRIBUTE, new HalfLoggedIn(operator.value(), now));
    }

    OperatorName name() {
        return new OperatorName(operator);
    }
}
