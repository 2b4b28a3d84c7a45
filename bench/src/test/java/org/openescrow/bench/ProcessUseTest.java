package org.openescrow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessUseTest {
    @Test
    void addsUpTheHeapThatJstatTells() {
        String table = " S0C S1C S0U S1U EC EU OC OU MC MU\n 9 9 1.0 2.0 9 30.5 9 400.0 9 77.7\n";
        assertEquals(443_904, ProcessUse.usedHeap(table));
        assertEquals(0, ProcessUse.usedHeap(""));
    }

    @Test
    void seesItsOwnProcess() {
        assertTrue(ProcessUse.heapBytes(ProcessHandle.current().pid()) > 0);
        assertEquals(0, ProcessUse.cpuMicros(-1));
    }
}
