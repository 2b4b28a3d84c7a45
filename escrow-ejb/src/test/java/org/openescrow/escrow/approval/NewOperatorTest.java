package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.operator.OperatorAdmin;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.operator.StartHalf;

/** That two administrators add an operator, and each of them has one half of what the new one begins with. */
class NewOperatorTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorView BOB = new OperatorView(new OperatorName("bob"), Set.of(Role.FINANCE));

    private final StartHalf first = StartHalf.next();
    private final StartHalf second = StartHalf.next();
    private final NewOperator proposal = NewOperator.of(BOB, first, "hired");

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void whatIsApprovedIsDoneByTheApproverWhoAloneIsToldTheSecondHalf() {
        List<String> done = new ArrayList<>();
        ProposedDeeds deeds = new ProposedDeeds();
        deeds.admin = new OperatorAdmin() {
            @Override
            public void check(OperatorView wanted) {
                done.add("check " + wanted.name());
            }

            @Override
            public StartHalf add(OperatorView wanted, String firstHalf, OperatorName by, String reason) {
                done.add(wanted.name() + " " + wanted.roles() + " " + by + " " + reason);
                assertEquals(first.fingerprint(), firstHalf);
                return second;
            }
        };
        deeds.check(proposal);
        assertEquals(Optional.of(second), deeds.perform(ApprovalId.next(), proposal, ADA));
        assertEquals(List.of("check bob", "bob [FINANCE] ada hired"), done);
    }

    @Test
    void theRolesAndTheFirstHalfAreKeptAndArePartOfWhatIsApproved() {
        Approval kept = new Approval(proposal, ADA, Instant.EPOCH);
        assertEquals(proposal, kept.proposal());
        assertTrue(kept.says(kept.view().content()));
        assertFalse(kept.proposal().details().orElseThrow().contains(first.text()), "the half itself is not kept");
        Approval other = new Approval(NewOperator.of(BOB, StartHalf.next(), "hired"), ADA, Instant.EPOCH);
        assertFalse(kept.says(other.view().content()));
    }

    @Test
    void onlyAdministratorsDecide() {
        for (Role role : Role.values()) {
            assertEquals(role == Role.ADMINISTRATOR, ProposalKind.NEW_OPERATOR.isDecidedBy(Set.of(role)));
        }
    }
}
