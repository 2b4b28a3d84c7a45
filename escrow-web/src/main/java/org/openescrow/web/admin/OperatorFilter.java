package org.openescrow.web.admin;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorPlace;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Operators;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.BoundedBody;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.KnownParameters;
import org.openescrow.web.error.WebRefusal;

/** Stands before every resource for operators: a token, and a role that the resource allows. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class OperatorFilter implements ContainerRequestFilter {
    private static final String SCHEME = "Bearer ";

    @Context
    ResourceInfo resource;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    OperatorTokens tokens;

    @Inject
    Operators operators;

    @Inject
    OperatorPlace place;

    @Override
    public void filter(ContainerRequestContext context) {
        call.expectToken();
        place.is(call.remoteAddress());
        Method method = resource.getResourceMethod();
        if (!method.isAnnotationPresent(WithoutToken.class)) {
            OperatorView operator = known(tokens.verify(token(call.header("Authorization"))));
            AllowedRoles allowed = method.getAnnotation(AllowedRoles.class);
            if (allowed == null || Arrays.stream(allowed.value()).noneMatch(operator.roles()::contains)) {
                throw new Refusal(EscrowRefusal.OPERATOR_NOT_PERMITTED);
            }
            operatorCall.setOperator(operator);
        }
        call.setBody(BoundedBody.read(context.getEntityStream(), BoundedBody.MOST));
        KnownParameters.check(method, context.getUriInfo());
    }

    /** As the table has the operator now: a token from before a change of roles or password is over. */
    private OperatorView known(OperatorTokens.Holder holder) {
        return operators
                .known(holder.operator().name(), holder.issuedAt())
                .orElseThrow(() -> new Refusal(WebRefusal.TOKEN_INVALID));
    }

    private static String token(List<String> authorization) {
        if (authorization.size() != 1 || !authorization.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal(WebRefusal.TOKEN_MISSING);
        }
        return authorization.get(0).substring(SCHEME.length()).strip();
    }
}
