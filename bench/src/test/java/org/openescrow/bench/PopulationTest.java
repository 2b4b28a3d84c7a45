package org.openescrow.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PopulationTest {
    /** ISO 7812: checked by hand. */
    @Test
    void accountNumbersEndWithTheirCheckDigit() {
        assertEquals(1_000_000_000_000_008L, Population.account(10, 0));
        assertEquals(2_000_000_000_000_014L, Population.account(20, 1));
    }

    @Test
    void idsAreOfTheShapeOfAllPublicIds() {
        assertEquals("wal_00000000000000000000000042", Population.id("wal_", 42));
    }
}
