package org.openescrow.web.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdFilterTest {
    @Test
    void keepsADecentId() {
        assertEquals("01ARZ3NDEKTSV4RRFFQ69G5FAV", RequestIdFilter.id("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "has a space in it", "<script>alert</script>", "line\nbreak-is-here"})
    void replacesAnyOther(String sent) {
        String id = RequestIdFilter.id(sent);
        assertNotEquals(sent, id);
        assertTrue(id.matches("[0-9A-HJKMNP-TV-Z]{26}"), id);
    }

    @Test
    void makesOneWhereNoneWasSent() {
        assertNotEquals(RequestIdFilter.id(null), RequestIdFilter.id(null));
    }
}
