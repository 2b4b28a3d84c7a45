package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * The short transactions of a log-in; what is counted stays counted though the log-in is refused. Public for the
 * container only; {@link Operators} is the door.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LoginBook {
    /** Unknown names share some slots, so that nobody can fill the table with invented names. */
    private static final int SLOTS_FOR_UNKNOWN_NAMES = 1024;

    @PersistenceContext(unitName = "escrow")
    EntityManager entityManager;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** Counts an attempt with this name; false where there were too many of late. */
    public boolean beginAttempt(OperatorName name) {
        String slot = slot(name);
        LoginAttempts attempts = entityManager.find(LoginAttempts.class, slot, LockModeType.PESSIMISTIC_WRITE);
        if (attempts == null) {
            attempts = new LoginAttempts(slot, now());
            entityManager.persist(attempts);
        }
        boolean allowed = attempts.begin(now());
        entityManager.flush();
        return allowed;
    }

    /** The attempts with this name are forgotten, and the log-in is recorded. */
    public void admit(OperatorName name) {
        forgive(name);
        actions.record(name, "LOGGED_IN", name.value(), "");
    }

    /** Gives the operator another password; the attempts with this name are forgotten, since the old one was right. */
    public void choose(OperatorName name, PasswordHash password, String action) {
        forgive(name);
        entityManager
                .find(Operator.class, name.value(), LockModeType.PESSIMISTIC_WRITE)
                .choose(password, now());
        actions.record(name, action, name.value(), "");
    }

    /** The attempts with this name are forgotten. */
    public void forgive(OperatorName name) {
        LoginAttempts attempts = entityManager.find(LoginAttempts.class, slot(name), LockModeType.PESSIMISTIC_WRITE);
        if (attempts != null) {
            attempts.forgive();
        }
    }

    /** The operator, to read. */
    public Optional<Operator> operator(OperatorName name) {
        return Optional.ofNullable(entityManager.find(Operator.class, name.value()));
    }

    /** Adds the operator where there is none at all; whether it did. */
    public boolean addFirst(OperatorName name, PasswordHash password) {
        if (hasOperators()) {
            return false;
        }
        entityManager.persist(new Operator(name, password, Set.of(Role.values()), now()));
        entityManager.flush();
        return true;
    }

    /** Whether anybody can log in. */
    public boolean hasOperators() {
        return !entityManager
                .createQuery("select o.name from Operator o", String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private String slot(OperatorName name) {
        return entityManager.find(Operator.class, name.value()) == null
                ? "unknown/" + Math.floorMod(name.value().hashCode(), SLOTS_FOR_UNKNOWN_NAMES)
                : "operator/" + name.value();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
