package org.openescrow.escrow.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorRoles;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/** That two administrators change what an operator may. */
class RoleChangeTest {
    private static final OperatorName ADA = new OperatorName("ada");
    private static final OperatorName BOB = new OperatorName("bob");

    private final List<String> changed = new ArrayList<>();
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
            public void change(OperatorName name, Set<Role> roles, OperatorName by, String reason) {
                changed.add(name + " " + Role.write(roles) + " " + by + " " + reason);
            }
        };
    }

    private static RoleChange toFinance() {
        return new RoleChange(BOB, Set.of(Role.FINANCE, Role.OPERATIONS), "moved");
    }

    @Test
    void whatIsApprovedIsChangedByTheApprover() {
        deeds.check(toFinance());
        assertEquals(List.of(), changed);
        deeds.perform(ApprovalId.next(), toFinance(), ADA);
        assertEquals(List.of("bob OPERATIONS,FINANCE ada moved"), changed);
    }

    @Test
    void nobodyApprovesTheirOwnRoles() {
        refused(ApprovalRefusal.APPROVAL_ABOUT_ONESELF, () -> deeds.perform(ApprovalId.next(), toFinance(), BOB));
        assertEquals(List.of(), changed);
    }

    @Test
    void noRoleAndTheSameRolesAreNotProposed() {
        refused(EscrowRefusal.VALIDATION_FAILED, () -> deeds.check(new RoleChange(BOB, Set.of(), "why")));
        refused(EscrowRefusal.VALIDATION_FAILED, () -> deeds.check(new RoleChange(BOB, Set.of(Role.REVIEWER), "why")));
    }

    @Test
    void theRolesAreKeptAndArePartOfWhatIsApproved() {
        Approval kept = new Approval(toFinance(), ADA, Instant.EPOCH);
        assertEquals(toFinance(), kept.proposal());
        assertTrue(kept.says(kept.view().content()));
        Approval other = new Approval(new RoleChange(BOB, Set.of(Role.ADMINISTRATOR), "moved"), ADA, Instant.EPOCH);
        assertFalse(kept.says(other.view().content()));
    }

    @Test
    void onlyAdministratorsDecide() {
        for (Role role : Role.values()) {
            assertEquals(role == Role.ADMINISTRATOR, ProposalKind.OPERATOR_ROLES.isDecidedBy(Set.of(role)));
        }
    }

    private static void refused(RefusalCode code, Runnable deed) {
        assertEquals(code, assertThrows(Refusal.class, deed::run).code());
    }
}
