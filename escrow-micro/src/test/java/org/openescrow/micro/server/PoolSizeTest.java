package org.openescrow.micro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.openescrow.micro.terminal.CannotStart;

class PoolSizeTest {
    private static final String DESCRIPTOR =
            """
            <data-source>
              <user>${MPCONFIG=escrow.db.user}</user>
              <initial-pool-size>%1$s</initial-pool-size>
              <max-pool-size>%2$s</max-pool-size>
              <min-pool-size>%1$s</min-pool-size>
            </data-source>
            <connection-factory>
              <max-pool-size>32</max-pool-size>
              <min-pool-size>1</min-pool-size>
            </connection-factory>
            """;

    @Test
    void onlyTheDataSourcesPoolIsOfThatSize() {
        assertEquals(DESCRIPTOR.formatted(3, 50), new PoolSize(3, 50).in(DESCRIPTOR.formatted(8, 32)));
    }

    @Test
    void aPoolKeepsOneAndNoMoreThanItMayHave() {
        assertEquals(1, new PoolSize(1, 1).least());
        assertThrows(CannotStart.class, () -> new PoolSize(0, 8));
        assertThrows(CannotStart.class, () -> new PoolSize(9, 8));
    }
}
