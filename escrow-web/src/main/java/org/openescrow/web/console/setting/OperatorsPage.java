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
import org.openescrow.escrow.operator.OperatorAdmin;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.escrow.operator.OperatorView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** The operators and what each may. */
@Named("operators")
@RequestScoped
public class OperatorsPage {
    @Inject
    OperatorAdmin admin;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String name = "";
    private String password = "";
    private String[] roles = {};
    private List<OperatorView> found = List.of();

    public void load() {
        found = admin.operators();
    }

    @Does(Deed.ADD_OPERATOR)
    public @Nullable String add() {
        return notices.after(
                "operators.added",
                "/console/operators",
                () -> admin.add(
                        Asked.id(name.strip(), OperatorName::new, EscrowRefusal.VALIDATION_FAILED),
                        password,
                        read(roles),
                        me.name()));
    }

    /** What was ticked; refuses what is no role. */
    static Set<Role> read(String[] roles) {
        return Arrays.stream(roles)
                .map(role -> Asked.id(role, Role::valueOf, EscrowRefusal.VALIDATION_FAILED))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public List<OperatorView> getFound() {
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

    public String getPassword() {
        return password;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] ticked) {
        roles = ticked.clone();
    }
}
