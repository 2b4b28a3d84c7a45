package org.openescrow.web.metrics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTokenTest {
    @Test
    void letsEverybodyReadWhereNoneIsSet() {
        assertTrue(new MetricsToken(Optional.empty()).admits(null));
    }

    @Test
    void letsInWhoHasIt() {
        assertTrue(new MetricsToken(Optional.of("a-token")).admits("Bearer a-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer a-toke", "Bearer a-token ", "Basic a-token", "a-token"})
    void letsNobodyElseIn(String authorization) {
        assertFalse(new MetricsToken(Optional.of("a-token")).admits(authorization));
        assertFalse(new MetricsToken(Optional.of("a-token")).admits(null));
    }
}
