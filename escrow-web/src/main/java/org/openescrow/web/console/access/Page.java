package org.openescrow.web.console.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.operator.Role;

/** The pages, and the roles that may see each; one of them is enough. What is not here, nobody sees. */
public enum Page {
    LOG_IN("log-in", EnumSet.noneOf(Role.class)),
    BEGIN("begin", EnumSet.noneOf(Role.class)),
    CODE("code", EnumSet.noneOf(Role.class)),
    ERROR("error", EnumSet.noneOf(Role.class)),
    START("start", EnumSet.allOf(Role.class)),
    APPLICATIONS("applications", EnumSet.of(Role.REVIEWER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR)),
    APPLICATION("application", EnumSet.of(Role.REVIEWER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR)),
    WALLETS("wallets", EnumSet.of(Role.REVIEWER, Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    WALLET("wallet", EnumSet.of(Role.REVIEWER, Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    RECHARGES("recharges", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    RECHARGE("recharge", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    CONSUMPTIONS("consumptions", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    CONSUMPTION("consumption", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    PAYMENTS("payments", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    CHANNELS("channels", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    LEDGER("ledger", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    ACCOUNT("account", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    TRANSACTION("transaction", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    EXCEPTIONS("exceptions", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    EXCEPTION("exception", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    DELIVERIES("deliveries", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    APPROVALS("approvals", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    APPROVAL("approval", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    ADJUSTMENT("adjustment", EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR)),
    AUDIT("audit", EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)),
    OPERATORS("operators", EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR)),
    LIMITS("limits", EnumSet.of(Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR)),
    PASSWORD("password", EnumSet.allOf(Role.class)),
    CODES("codes", EnumSet.allOf(Role.class));

    private static final String FOLDER = "/console/";

    private final String view;
    // A copy that cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Page(String view, Set<Role> roles) {
        this.view = view;
        this.roles = Set.copyOf(roles);
    }

    /** The page at this path below the application's; empty where there is none. */
    public static Optional<Page> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path().equals(path)).findFirst();
    }

    public String path() {
        return FOLDER + view;
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Whether one sees it without having logged in. */
    public boolean isOpen() {
        return this == LOG_IN || this == CODE || this == BEGIN || this == ERROR;
    }

    public boolean isFor(Set<Role> held) {
        return isOpen() || roles.stream().anyMatch(held::contains);
    }
}
