package org.openescrow.escrow.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void isTheSameForTheSameFields() {
        assertEquals(ContentHash.of("wal_1", "100", "苹果"), ContentHash.of("wal_1", "100", "苹果"));
    }

    /** Stored for ever: another way to make it would turn every repeated order into a reused number. */
    @Test
    void neverChangesTheWayItIsMade() {
        assertEquals(
                "f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647",
                ContentHash.of("ab", "c").value());
    }

    @Test
    void tellsWhereOneFieldEndsAndTheNextBegins() {
        assertNotEquals(ContentHash.of("ab", "c"), ContentHash.of("a", "bc"));
        assertNotEquals(ContentHash.of("abc"), ContentHash.of("abc", ""));
        assertNotEquals(ContentHash.of("a", "b"), ContentHash.of("b", "a"));
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThrows(IllegalArgumentException.class, () -> new ContentHash("ABC"));
    }
}
