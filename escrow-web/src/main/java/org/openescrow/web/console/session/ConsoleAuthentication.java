package org.openescrow.web.console.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;

/**
 * The log-in of the console, by password, and by a one-time code where the operator has turned codes on. Who asks
 * afterwards is known by the session ({@link ConsoleGate}); platforms and banks prove themselves in their own way (ADR
 * 5), and of them it says nothing.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {
    /** The request's attribute with the refusal of a log-in. */
    static final String REFUSAL = ConsoleAuthentication.class.getName() + ".refusal";

    @Inject
    Operators operators;

    @Inject
    InstantSource clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!Place.of(request).isInConsole()) {
            return context.doNothing();
        }
        if (context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential said) {
            return logIn(said, request, context);
        }
        if (context.getAuthParameters().getCredential() instanceof CodeCredential said) {
            return logIn(said, request, context);
        }
        return context.doNothing();
    }

    /** Why not goes back with the request: the container would make a fault of an exception. */
    private AuthenticationStatus logIn(
            UsernamePasswordCredential said, HttpServletRequest request, HttpMessageContext context) {
        // Before the password is looked at: what is changed meanwhile ends the session that begins here.
        Instant asked = clock.instant();
        try {
            OperatorView operator =
                    operators.logIn(name(said.getCaller()), said.getPasswordAsString(), Optional.empty());
            return begin(operator, asked, request, context);
        } catch (Refusal refusal) {
            if (refusal.code() == EscrowRefusal.LOGIN_CODE_REQUIRED) {
                HalfLoggedIn.begin(request, name(said.getCaller()), asked);
            }
            return refused(request, refusal);
        }
    }

    private AuthenticationStatus logIn(CodeCredential said, HttpServletRequest request, HttpMessageContext context) {
        Instant asked = clock.instant();
        try {
            HalfLoggedIn half =
                    HalfLoggedIn.of(request, asked).orElseThrow(() -> new Refusal(EscrowRefusal.LOGIN_FAILED));
            return begin(operators.logInByCode(half.name(), half.at(), said.code()), asked, request, context);
        } catch (Refusal refusal) {
            return refused(request, refusal);
        }
    }

    private static AuthenticationStatus begin(
            OperatorView operator, Instant asked, HttpServletRequest request, HttpMessageContext context) {
        LoggedIn.begin(request, operator.name(), asked);
        return tell(context, operator);
    }

    private static AuthenticationStatus refused(HttpServletRequest request, Refusal refusal) {
        request.setAttribute(REFUSAL, refusal);
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus tell(HttpMessageContext context, OperatorView operator) {
        return context.notifyContainerAboutLogin(
                operator.name().value(),
                operator.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** What cannot be a name is no operator's name, and says no more about it than any other. */
    static OperatorName name(String said) {
        try {
            return new OperatorName(said);
        } catch (IllegalArgumentException none) {
            throw new Refusal(EscrowRefusal.LOGIN_FAILED);
        }
    }
}
