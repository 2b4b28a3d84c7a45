package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the institution's own people. */
@Entity
@Table(name = "operator")
class Operator {
    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    protected Operator() {}

    Operator(OperatorName name, PasswordHash password, Set<Role> roles, Instant now) {
        this.name = name.value();
        this.passwordHash = password.text();
        this.roles = Role.write(roles);
        this.addedAt = now;
    }

    PasswordHash passwordHash() {
        return PasswordHash.parse(passwordHash);
    }

    OperatorView view() {
        return new OperatorView(new OperatorName(name), Role.read(roles));
    }

    OperatorName name() {
        return new OperatorName(name);
    }

    /** Whether what was proven then counts still. */
    boolean isUnchangedSince(Instant moment) {
        return changedAt == null || moment.isAfter(changedAt);
    }

    void choose(PasswordHash password, Instant now) {
        this.passwordHash = password.text();
        this.changedAt = now;
    }

    void hold(Set<Role> others, Instant now) {
        this.roles = Role.write(others);
        this.changedAt = now;
    }
}
