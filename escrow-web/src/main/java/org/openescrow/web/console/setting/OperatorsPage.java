package org.openescrow.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.NewOperator;
import org.openescrow.escrow.operator.OperatorAdmin;
import org.openescrow.escrow.operator.OperatorAdmin.StartPassword;
import org.openescrow.escrow.operator.OperatorListed;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.operator.StartHalf;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** The operators and what each may; and the form in which an administrator proposes another one. */
@Named("operators")
@RequestScoped
public class OperatorsPage {
    @Inject
    OperatorAdmin admin;

    @Inject
    Approvals door;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String name = "";
    private String reason = "";
    private String[] roles = {};
    private @Nullable StartHalf first;
    private @Nullable StartHalf second;
    private List<OperatorListed> found = List.of();

    public void load() {
        found = admin.operators();
    }

    /** Proposes somebody. The page then shows the proposer's half of the start password, once. */
    @Does(Deed.ADD_OPERATOR)
    public @Nullable String propose() {
        StartHalf half = StartHalf.next();
        boolean proposed = notices.here("approval.proposed", () -> {
            OperatorView wanted = new OperatorView(operatorName(), read(roles));
            door.propose(NewOperator.of(wanted, half, reason.strip()), me.name());
        });
        if (proposed) {
            first = half;
            clear();
        }
        return null;
    }

    /** Adds a second administrator where there is nobody to ask; the page then shows both halves, once. */
    @Does(Deed.ADD_OPERATOR)
    public @Nullable String addAlone() {
        notices.here("operators.addedAlone", () -> {
            StartPassword start = admin.addAlone(operatorName(), me.name(), reason.strip());
            first = start.first();
            second = start.second();
            clear();
        });
        return null;
    }

    /** Whether there is nobody whom this administrator could ask. */
    @Does(Deed.ADD_OPERATOR)
    public boolean isAlone() {
        return admin.isAlone(me.name());
    }

    /** The forms: what was done is not done twice by pressing again. */
    private void clear() {
        name = "";
        reason = "";
        roles = new String[0];
    }

    private OperatorName operatorName() {
        return Asked.id(name.strip(), OperatorName::new, EscrowRefusal.VALIDATION_FAILED);
    }

    public @Nullable String getFirstHalf() {
        return first == null ? null : first.shown();
    }

    public @Nullable String getSecondHalf() {
        return second == null ? null : second.shown();
    }

    /** What was ticked; refuses what is no role. */
    static Set<Role> read(String[] roles) {
        return Arrays.stream(roles)
                .map(role -> Asked.id(role, Role::valueOf, EscrowRefusal.VALIDATION_FAILED))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public List<OperatorListed> getFound() {
        return found;
    }

    public Role[] getAllRoles() {
        return Role.values();
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
