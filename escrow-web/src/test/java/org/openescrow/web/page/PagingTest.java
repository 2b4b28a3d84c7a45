package org.openescrow.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class PagingTest {
    @Test
    void showsTwentyUnlessToldOtherwise() {
        assertEquals(new Paging(20, Optional.empty()), Paging.of(null, null));
        assertEquals(new Paging(100, Optional.of("7")), Paging.of("100", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "", "1.0", "99999999999"})
    void refusesALimitThatIsNone(String limit) {
        assertRefused(() -> Paging.of(limit, null));
    }

    @Test
    void refusesACursorThatIsNone() {
        Paging paging = Paging.of(null, "x");
        assertRefused(() -> paging.after(Long::valueOf));
    }

    @Test
    void namesTheLastRowShownWhereThereAreMore() {
        Paging paging = Paging.of("2", null);
        assertEquals(new Page<>(List.of(1, 2), Optional.of("2")), Page.of(paging, rows(3), String::valueOf));
        assertEquals(new Page<>(List.of(1, 2), Optional.empty()), Page.of(paging, rows(2), String::valueOf));
        assertEquals(new Page<>(List.of(), Optional.empty()), Page.of(paging, rows(0), String::valueOf));
    }

    private static List<Integer> rows(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    private static void assertRefused(Runnable asking) {
        assertEquals(
                WebRefusal.PARAMETER_INVALID,
                assertThrows(Refusal.class, asking::run).code());
    }
}
