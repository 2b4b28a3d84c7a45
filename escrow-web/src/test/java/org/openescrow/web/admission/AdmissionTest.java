package org.openescrow.web.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final Admission admission = new Admission();

    @Test
    void letsNobodyInWhileStoppingAndForgetsNobodyWhoIsIn() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName(AdmissionMXBean.NAME);
        admission.begin("");
        try {
            assertTrue(admission.enter());
            server.invoke(name, "stop", new Object[0], new String[0]);
            assertFalse(admission.enter());
            assertEquals(1, server.getAttribute(name, "UnderWay"));
            admission.leave();
            assertEquals(0, server.getAttribute(name, "UnderWay"));
        } finally {
            admission.end();
        }
        assertFalse(server.isRegistered(name));
    }
}
