package org.openescrow.web.console.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;

class PageGuardTest {
    private final Me me = new Me();

    @Test
    void nobodySeesMoreThanTheDoor() {
        assertTrue(PageGuard.isFor("/console/log-in.xhtml", me));
        assertFalse(PageGuard.isFor("/console/start.xhtml", me));
    }

    @Test
    void anOperatorSeesTheViewsOfTheirPages() {
        me.become(new OperatorView(new OperatorName("ada"), Set.of(Role.REVIEWER)));
        assertTrue(PageGuard.isFor("/console/applications.xhtml", me));
        assertFalse(PageGuard.isFor("/console/audit.xhtml", me));
    }

    @Test
    void whatIsNotInTheTableIsForNobody() {
        me.become(new OperatorView(new OperatorName("ada"), Set.of(Role.values())));
        assertFalse(PageGuard.isFor("/Console/start.xhtml", me));
        assertFalse(PageGuard.isFor("/WEB-INF/console/frame.xhtml", me));
    }
}
