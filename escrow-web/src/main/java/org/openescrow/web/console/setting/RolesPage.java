package org.openescrow.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.CodesReset;
import org.openescrow.escrow.approval.Leaving;
import org.openescrow.escrow.approval.RoleChange;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.proposal.Proposing;

/** The forms in which an administrator proposes what changes for an operator: roles, lost codes, their leaving. */
@Named("rolesPage")
@RequestScoped
public class RolesPage {
    @Inject
    Proposing proposing;

    private String name = "";
    private String reason = "";
    private String[] roles = {};

    @Does(Deed.PROPOSE_ROLES)
    public @Nullable String propose() {
        return proposing.propose(() -> new RoleChange(operatorName(), OperatorsPage.read(roles), reason.strip()));
    }

    @Does(Deed.PROPOSE_CODES_RESET)
    public @Nullable String proposeReset() {
        return proposing.propose(() -> new CodesReset(operatorName(), reason.strip()));
    }

    @Does(Deed.PROPOSE_LEAVING)
    public @Nullable String proposeLeaving() {
        return proposing.propose(() -> new Leaving(operatorName(), reason.strip()));
    }

    private OperatorName operatorName() {
        return Asked.id(name.strip(), OperatorName::new, EscrowRefusal.VALIDATION_FAILED);
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] ticked) {
        roles = ticked.clone();
    }
}
