package org.openescrow.escrow.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.escrow.platform.ApplicationStatus.APPROVED;
import static org.openescrow.escrow.platform.ApplicationStatus.PENDING_REVIEW;
import static org.openescrow.escrow.platform.ApplicationStatus.REJECTED;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationStatusTest {
    private static final Map<ApplicationStatus, Set<ApplicationStatus>> ALLOWED = Map.of(
            PENDING_REVIEW, Set.of(APPROVED, REJECTED),
            APPROVED, Set.of(),
            REJECTED, Set.of());

    @ParameterizedTest
    @EnumSource
    void goesOnlyWhereItMay(ApplicationStatus from) {
        for (ApplicationStatus to : ApplicationStatus.values()) {
            assertEquals(
                    ALLOWED.getOrDefault(from, Set.of()).contains(to),
                    from.next().contains(to),
                    from + " to " + to);
        }
    }
}
