package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the institution's own people. */
@Entity
@Table(name = "operator")
class Operator {
    @Id
    private String name;

    @Column(name = "password_hash", updatable = false)
    private String passwordHash;

    @Column(updatable = false)
    private String roles;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    protected Operator() {}

    Operator(OperatorName name, PasswordHash password, Set<Role> roles, Instant now) {
        this.name = name.value();
        this.passwordHash = password.text();
        this.roles = roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
        this.addedAt = now;
    }

    PasswordHash passwordHash() {
        return PasswordHash.parse(passwordHash);
    }

    OperatorView view() {
        return new OperatorView(
                new OperatorName(name),
                Arrays.stream(roles.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet()));
    }
}
