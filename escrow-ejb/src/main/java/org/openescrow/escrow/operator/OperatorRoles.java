package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to what operators may, to codes that they have lost, and to their leaving, within the transaction of whoever
 * decided it. Refuses {@link EscrowRefusal#VALIDATION_FAILED} where there is no such operator or not any more, for no
 * role, and where nobody would be left to administer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OperatorRoles {
    private static final String LEFT = "LEFT";

    @Inject
    OperatorRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** The operator as the table has it now, also one who has left. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OperatorView operator(OperatorName name) {
        return rows.read(name).orElseThrow(OperatorRoles::unknown).view();
    }

    /** The same, and refuses one who has left: there is nothing to change about them. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OperatorView serving(OperatorName name) {
        return known(rows.read(name)).view();
    }

    /** Gives an operator these roles and no other; all sessions and tokens of theirs are over. */
    public void change(OperatorName name, Set<Role> roles, OperatorName by, String reason) {
        if (roles.isEmpty()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one role.");
        }
        List<Operator> all = rows.lockAll();
        Operator operator = named(name, all);
        Change change = new Change(Role.write(operator.view().roles()), Role.write(roles));
        operator.hold(roles, now());
        requireAdministrator(all);
        actions.record(by, "OPERATOR_ROLES_CHANGED", name.value(), reason, change);
    }

    /**
     * Takes an operator away, for ever: they cannot log in, have no roles, and all sessions and tokens of theirs are
     * over. The name stays in the list and is not given again.
     */
    public void remove(OperatorName name, OperatorName by, String reason) {
        List<Operator> all = rows.lockAll();
        Operator operator = named(name, all);
        Change change = new Change(Role.write(operator.view().roles()), LEFT);
        operator.leave(by, now());
        requireAdministrator(all);
        actions.record(by, "OPERATOR_REMOVED", name.value(), reason, change);
    }

    /** Whether they were an operator and are none any more. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasLeft(OperatorName name) {
        return rows.read(name).filter(Operator::hasLeft).isPresent();
    }

    private static void requireAdministrator(List<Operator> all) {
        if (all.stream().noneMatch(Operator::isAdministrator)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Somebody must stay administrator.");
        }
    }

    /**
     * Turns off the one-time codes of somebody who has lost them; all sessions and tokens of theirs are over. Refuses
     * where they are off.
     */
    public void resetCodes(OperatorName name, OperatorName by, String reason) {
        Operator operator = named(name, rows.lockAll());
        requireCodes(operator);
        operator.turnCodesOff(now());
        actions.record(by, "OPERATOR_CODES_RESET", name.value(), reason);
    }

    /** Refuses where there are no codes to reset. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void checkCodes(OperatorName name) {
        requireCodes(known(rows.read(name)));
    }

    private static void requireCodes(Operator operator) {
        if (!operator.hasCodes()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "This operator has no one-time codes.");
        }
    }

    private static Operator named(OperatorName name, List<Operator> all) {
        return known(all.stream().filter(one -> one.name().equals(name)).findFirst());
    }

    private static Operator known(Optional<Operator> found) {
        return found.filter(operator -> !operator.hasLeft()).orElseThrow(OperatorRoles::unknown);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refusal unknown() {
        return new Refusal(EscrowRefusal.VALIDATION_FAILED, "There is no operator of this name.");
    }
}
