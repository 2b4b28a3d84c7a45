package org.openescrow.escrow.operator;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the institution's own people. */
@Entity
@Table(name = "operator")
class Operator {
    /** How long a start password is good. */
    static final Duration START = Duration.ofDays(7);

    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt;

    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Column(name = "start_until")
    private @Nullable Instant startUntil;

    @Column(name = "added_alone", updatable = false)
    private boolean addedAlone;

    @Column(name = "totp_secret")
    private byte @Nullable [] codeSecret;

    @Column(name = "totp_since")
    private @Nullable Instant codesSince;

    @Column(name = "totp_step")
    private long codeStep;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Column(name = "left_by")
    private @Nullable String leftBy;

    protected Operator() {}

    Operator(OperatorName name, PasswordHash password, Set<Role> roles, Instant now) {
        this.name = name.value();
        this.passwordHash = password.text();
        this.roles = Role.write(roles);
        this.addedAt = now;
    }

    /** One who has still to choose a password. */
    static Operator starting(OperatorView wanted, PasswordHash start, Instant now, boolean alone) {
        Operator operator = new Operator(wanted.name(), start, wanted.roles(), now);
        operator.startUntil = now.plus(START);
        operator.addedAlone = alone;
        return operator;
    }

    void startAgain(PasswordHash start, Set<Role> wanted, Instant now) {
        choose(start, now);
        this.roles = Role.write(wanted);
        this.startUntil = now.plus(START);
    }

    /** Whether they have chosen a password, or have left before they did. */
    boolean hasBegun() {
        return startUntil == null;
    }

    /** Whether they can log in. */
    boolean mayLogIn() {
        return hasBegun() && !hasLeft();
    }

    /** Whether they were taken away, which is for ever. */
    boolean hasLeft() {
        return leftAt != null;
    }

    /** From now on nothing of theirs opens anything: no role, no password, no code, no start password. */
    void leave(OperatorName by, Instant now) {
        this.leftAt = now;
        this.leftBy = by.value();
        this.roles = Role.write(Set.of());
        this.startUntil = null;
        choose(PasswordHash.ofNobody(), now);
        turnCodesOff(now);
    }

    /** Whether they may choose their first password now. */
    boolean mayBegin(Instant now) {
        return startUntil != null && now.isBefore(startUntil) && !hasLeft();
    }

    /** Whether they can administer: of one who has not begun nobody knows whether they ever will. */
    boolean isAdministrator() {
        return mayLogIn() && view().roles().contains(Role.ADMINISTRATOR);
    }

    OperatorListed listed() {
        Optional<OperatorListed.Left> left = Optional.ofNullable(leftAt)
                .map(at -> new OperatorListed.Left(at, new OperatorName(Objects.requireNonNull(leftBy))));
        return new OperatorListed(name(), Role.read(roles), !hasBegun(), addedAlone, hasCodes(), left);
    }

    /** Whether a log-in asks for a one-time code. */
    boolean hasCodes() {
        return codesSince != null;
    }

    /** Encrypted; there may be one whose first code has still to come. */
    byte @Nullable [] codeSecret() {
        return codeSecret;
    }

    void keep(byte[] encrypted) {
        this.codeSecret = encrypted;
    }

    long lastStep() {
        return codeStep;
    }

    void take(long step) {
        this.codeStep = step;
    }

    void turnCodesOn(Instant now) {
        this.codesSince = now;
        this.changedAt = now;
    }

    void turnCodesOff(Instant now) {
        this.codeSecret = null;
        this.codesSince = null;
        this.changedAt = now;
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
        this.startUntil = null;
    }

    void hold(Set<Role> others, Instant now) {
        this.roles = Role.write(others);
        this.changedAt = now;
    }
}
