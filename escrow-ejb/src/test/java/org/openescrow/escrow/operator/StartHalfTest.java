package org.openescrow.escrow.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StartHalfTest {
    @Test
    void isSixteenCharactersInGroupsAndReadHoweverTyped() {
        StartHalf half = StartHalf.next();
        assertTrue(half.text().matches("[0-9A-HJKMNP-TV-Z]{16}"), "its form");
        assertTrue(half.shown().matches("(.{4}-){3}.{4}"), "its groups");
        assertEquals(half, StartHalf.typed(half.shown()));
        assertNotEquals(half, StartHalf.next());
    }

    @Test
    void printsNothingOfItself() {
        StartHalf half = StartHalf.next();
        assertFalse(half.toString().contains(half.text()));
        assertTrue(half.fingerprint().matches("[0-9a-f]{64}"));
    }
}
