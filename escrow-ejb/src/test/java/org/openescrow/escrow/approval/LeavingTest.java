package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;

/** That two administrators take an operator away. */
class LeavingTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");
    private static final Leaving BOBS = new Leaving(BOB, "retired");

    private final List<String> removed = new ArrayList<>();
    private final ProposedDeeds deeds = new ProposedDeeds();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    void wired() {
        deeds.operators = new OperatorRoles() {
            @Override
            public OperatorView serving(OperatorName name) {
                return new OperatorView(name, Set.of(Role.REVIEWER));
            }

            @Override
            public void remove(OperatorName name, OperatorName by, String reason) {
                removed.add(name + " " + by + " " + reason);
            }
        };
    }

    @Test
    void whatIsApprovedIsDoneByTheApprover() {
        deeds.check(BOBS);
        assertEquals(List.of(), removed);
        deeds.perform(ApprovalId.next(), BOBS, ADA);
        assertEquals(List.of("bob ada retired"), removed);
    }

    @Test
    void nobodyApprovesTheirOwn() {
        Refusal no = assertThrows(Refusal.class, () -> deeds.perform(ApprovalId.next(), BOBS, BOB));
        assertEquals(ApprovalRefusal.APPROVAL_ABOUT_ONESELF, no.code());
        assertEquals(List.of(), removed);
    }

    @Test
    void itIsKeptAsItWasProposed() {
        Approval kept = new Approval(BOBS, ADA, Instant.EPOCH);
        assertEquals(BOBS, kept.proposal());
        assertTrue(kept.says(kept.view().content()));
    }

    @Test
    void onlyAdministratorsDecide() {
        for (Role role : Role.values()) {
            assertEquals(role == Role.ADMINISTRATOR, ProposalKind.OPERATOR_LEAVES.isDecidedBy(Set.of(role)));
        }
    }
}
