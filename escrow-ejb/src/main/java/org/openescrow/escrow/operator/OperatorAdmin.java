package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to who is an operator. Called without a transaction, since two who add the same name at once collide, and
 * the loser is told so. Refuses {@link EscrowRefusal#VALIDATION_FAILED} for a password that is too short or too long,
 * no role, or a name that is taken.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperatorAdmin {
    private static final int MOST = 500;

    @Inject
    LoginBook book;

    /** All of them, by name. */
    public List<OperatorView> operators() {
        return book.operators(MOST);
    }

    /** Adds one, who can log in from then on. */
    public OperatorView add(OperatorName name, String password, Set<Role> roles, OperatorName by) {
        PasswordHash.requireFit(password);
        if (roles.isEmpty()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one role.");
        }
        PasswordHash hash = PasswordHash.of(password);
        String words = Role.write(roles);
        boolean added = Conflicts.repeat(() -> book.add(new OperatorView(name, roles), hash, by, words));
        if (!added) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "There is an operator of this name.");
        }
        return new OperatorView(name, roles);
    }
}
