package org.openescrow.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void aFullPageSaysWhereTheListGoesOn() {
        Listing<Integer> listing = Listing.of(numbers(Listing.READ), String::valueOf);
        assertEquals(Listing.SHOWN, listing.rows().size());
        assertEquals(Optional.of("50"), listing.next());
    }

    @Test
    void theLastPageDoesNot() {
        assertEquals(
                Optional.empty(),
                Listing.of(numbers(Listing.SHOWN), String::valueOf).next());
        assertEquals(Optional.empty(), Listing.of(List.of(), String::valueOf).next());
    }

    private static List<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }
}
