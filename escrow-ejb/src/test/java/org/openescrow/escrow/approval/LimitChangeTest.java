package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.PlatformRef;
import org.openescrow.escrow.platform.PlatformStatus;
import org.openescrow.escrow.platform.PlatformView;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.refusal.Refusal;

/** That two operators set the limits of one platform. */
class LimitChangeTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final LimitsByHand LOW = new LimitsByHand(Map.of(Limit.SINGLE, 500L));

    private final List<String> set = new ArrayList<>();
    private final ProposedDeeds deeds = new ProposedDeeds();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        deeds.platforms = new PlatformDesk() {
            @Override
            public PlatformView platform(PlatformNo number) {
                return new PlatformView(
                        new PlatformRef(number, ApplicationId.next(), "Mall"),
                        Set.of(),
                        Instant.EPOCH,
                        PlatformStatus.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        LOW.write());
            }

            @Override
            public void limit(PlatformNo number, OwnLimits limits, OperatorName operator, String reason) {
                set.add(number + " " + limits.text() + " " + operator + " " + reason);
            }
        };
    }

    @Test
    void whatIsApprovedIsSetByTheApprover() {
        LimitChange none = new LimitChange(Facts.MALL, LimitsByHand.NONE, "trusted by now");
        deeds.check(none);
        assertEquals(List.of(), set);
        deeds.perform(ApprovalId.next(), none, ADA);
        assertEquals(List.of(Facts.MALL + "  ada trusted by now"), set);
    }

    @Test
    void theSameLimitsAreNotProposed() {
        Refusal no = assertThrows(Refusal.class, () -> deeds.check(new LimitChange(Facts.MALL, LOW, "why")));
        assertEquals(EscrowRefusal.VALIDATION_FAILED, no.code());
    }

    @Test
    void theLimitsAreKeptAndArePartOfWhatIsApproved() {
        LimitChange change = new LimitChange(Facts.MALL, LOW, "why");
        Approval kept = new Approval(change, ADA, Instant.EPOCH);
        assertEquals(change, kept.proposal());
        assertTrue(kept.says(kept.view().content()));
        Approval other = new Approval(new LimitChange(Facts.MALL, LimitsByHand.NONE, "why"), ADA, Instant.EPOCH);
        assertEquals(LimitsByHand.NONE, ((LimitChange) other.proposal()).limits());
        assertFalse(kept.says(other.view().content()));
    }

    @Test
    void operationsAndAdministratorsDecide() {
        for (Role role : Role.values()) {
            assertEquals(
                    role == Role.OPERATIONS || role == Role.ADMINISTRATOR,
                    ProposalKind.PLATFORM_LIMITS.isDecidedBy(Set.of(role)));
        }
    }
}
