package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to operators: log-in. Called without a transaction, since a refused attempt must stay counted.
 *
 * <p>Refuses {@link EscrowRefusal#LOGIN_LOCKED} after five attempts within 15 minutes that did not succeed, whatever
 * the password, and {@link EscrowRefusal#LOGIN_FAILED}. Neither tells whether the name exists, also not by the time
 * taken.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Operators {
    /** Longer ones are not read: deriving from them would cost us, not the caller. */
    private static final int LONGEST_PASSWORD = 256;

    @Inject
    LoginBook book;

    /** The operator of this name and password. */
    public OperatorView logIn(OperatorName name, String password) {
        if (!Conflicts.repeat(() -> book.beginAttempt(name))) {
            throw new Refusal(EscrowRefusal.LOGIN_LOCKED);
        }
        Optional<Operator> operator = book.operator(name);
        PasswordHash expected = operator.map(Operator::passwordHash).orElseGet(PasswordHash::ofNobody);
        boolean fits = password.length() <= LONGEST_PASSWORD && expected.fits(password);
        if (operator.isEmpty() || !fits) {
            throw new Refusal(EscrowRefusal.LOGIN_FAILED);
        }
        Conflicts.repeat(() -> book.admit(name));
        return operator.get().view();
    }

    /** The operator of this name, as the table has it now; who has logged in asks nobody for a password again. */
    public Optional<OperatorView> known(OperatorName name) {
        return book.operator(name).map(Operator::view);
    }
}
