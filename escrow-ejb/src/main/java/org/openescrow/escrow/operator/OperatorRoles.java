package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to what operators may and to codes that they have lost, within the transaction of whoever decided it.
 * Refuses {@link EscrowRefusal#VALIDATION_FAILED} where there is no such operator, for no role, and where nobody would
 * be left to administer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OperatorRoles {
    @Inject
    OperatorRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** The operator as the table has it now. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OperatorView operator(OperatorName name) {
        return rows.read(name).orElseThrow(OperatorRoles::unknown).view();
    }

    /** Gives an operator these roles and no other; all sessions and tokens of theirs are over. */
    public void change(OperatorName name, Set<Role> roles, OperatorName by, String reason) {
        if (roles.isEmpty()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one role.");
        }
        var all = rows.lockAll();
        Operator operator =
                all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(OperatorRoles::unknown);
        Change change = new Change(Role.write(operator.view().roles()), Role.write(roles));
        operator.hold(roles, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (all.stream().noneMatch(Operator::isAdministrator)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Somebody must stay administrator.");
        }
        actions.record(by, "OPERATOR_ROLES_CHANGED", name.value(), reason, change);
    }

    /**
     * Turns off the one-time codes of somebody who has lost them; all sessions and tokens of theirs are over. Refuses
     * where they are off.
     */
    public void resetCodes(OperatorName name, OperatorName by, String reason) {
        Operator operator = rows.lockAll().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(OperatorRoles::unknown);
        requireCodes(operator);
        operator.turnCodesOff(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        actions.record(by, "OPERATOR_CODES_RESET", name.value(), reason);
    }

    /** Refuses where there are no codes to reset. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void checkCodes(OperatorName name) {
        requireCodes(rows.read(name).orElseThrow(OperatorRoles::unknown));
    }

    private static void requireCodes(Operator operator) {
        if (!operator.hasCodes()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "This operator has no one-time codes.");
        }
    }

    private static Refusal unknown() {
        return new Refusal(EscrowRefusal.VALIDATION_FAILED, "There is no operator of this name.");
    }
}
