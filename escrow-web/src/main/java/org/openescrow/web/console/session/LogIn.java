package org.openescrow.web.console.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.payment.refusal.Refusal;

/**
 * The log-in of the console, by password, and by a one-time code where the operator has turned codes on. Who asks
 * afterwards is known by the session ({@link ConsoleGate}).
 */
@ApplicationScoped
class LogIn {
    @Inject
    Operators operators;

    @Inject
    InstantSource clock;

    /**
     * The first step. It refuses what {@link Operators#logIn} refuses; after
     * {@link EscrowRefusal#LOGIN_CODE_REQUIRED} the session waits for {@link #byCode}.
     */
    void byPassword(HttpServletRequest request, String caller, String password) {
        // Before the password is looked at: what is changed meanwhile ends the session that begins here.
        Instant asked = clock.instant();
        OperatorName name = name(caller);
        try {
            OperatorView operator = operators.logIn(name, password, Optional.empty());
            LoggedIn.begin(request, operator.name(), asked);
        } catch (Refusal refusal) {
            if (refusal.code() == EscrowRefusal.LOGIN_CODE_REQUIRED) {
                HalfLoggedIn.begin(request, name, asked);
            }
            throw refusal;
        }
    }

    /** The second step. It refuses what {@link Operators#logInByCode} refuses, and where there was no first. */
    void byCode(HttpServletRequest request, String code) {
        Instant asked = clock.instant();
        HalfLoggedIn half = HalfLoggedIn.of(request, asked).orElseThrow(LogIn::failed);
        OperatorView operator = operators.logInByCode(half.name(), half.at(), code);
        LoggedIn.begin(request, operator.name(), asked);
    }

    /** What cannot be a name is no operator's name, and says no more about it than any other. */
    static OperatorName name(String said) {
        try {
            return new OperatorName(said);
        } catch (IllegalArgumentException none) {
            throw failed();
        }
    }

    private static Refusal failed() {
        return new Refusal(EscrowRefusal.LOGIN_FAILED);
    }
}
