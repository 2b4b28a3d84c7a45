package org.openescrow.web.console.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/** Stands before every deed of a page. */
@Interceptor
@Does(Deed.DECIDE_APPLICATION)
@Priority(Interceptor.Priority.APPLICATION)
public class DeedGuard {
    @Inject
    Me me;

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        Deed deed = call.getMethod().getAnnotation(Does.class).value();
        if (!deed.isFor(me.roles())) {
            throw new Refusal(EscrowRefusal.OPERATOR_NOT_PERMITTED);
        }
        return call.proceed();
    }
}
