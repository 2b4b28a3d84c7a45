package org.openescrow.escrow.operator;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator may do. */
public enum Role {
    /** Decides applications. */
    REVIEWER,
    /** Handles exceptions. */
    OPERATIONS,
    /** Sees the ledger. */
    FINANCE,
    /** Sees everything, changes nothing. */
    AUDITOR,
    /** Everything, operators included. */
    ADMINISTRATOR;

    /** Their names, always in the same order. */
    public static String write(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    /** What {@link #write} wrote. */
    public static Set<Role> read(String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
