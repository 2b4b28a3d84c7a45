package org.openescrow.web.console.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;

class DeedGuardTest {
    private final DeedGuard guard = new DeedGuard();
    private int done;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        guard.me = new Me();
    }

    /** A page's bean. */
    static class Bean {
        @Does(Deed.VERIFY_LEDGER)
        public void verify() {}
    }

    @ParameterizedTest
    @EnumSource
    void aDeedIsDoneForItsRolesAndForNobodyElse(Role role) throws Exception {
        guard.me.become(new OperatorView(new OperatorName("ada"), Set.of(role)));
        if (Deed.VERIFY_LEDGER.roles().contains(role)) {
            assertEquals("done", guard.guard(call()));
            assertEquals(1, done);
        } else {
            assertRefused();
        }
    }

    @Test
    void whoeverHasNotLoggedInDoesNothing() {
        assertRefused();
    }

    private void assertRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> guard.guard(call()));
        assertEquals(EscrowRefusal.OPERATOR_NOT_PERMITTED, refusal.code());
        assertEquals(0, done, "refused before it began");
    }

    private InvocationContext call() {
        return (InvocationContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {InvocationContext.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getMethod")) {
                        return Bean.class.getMethod("verify");
                    }
                    done++;
                    return "done";
                });
    }
}
