package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to operators: log-in, and their own passwords. Called without a transaction, since a refused attempt must
 * stay counted.
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
        Operator operator = require(name, password);
        Conflicts.repeat(() -> book.admit(name));
        return operator.view();
    }

    private Operator require(OperatorName name, String password) {
        if (!Conflicts.repeat(() -> book.beginAttempt(name))) {
            throw new Refusal(EscrowRefusal.LOGIN_LOCKED);
        }
        Optional<Operator> operator = book.operator(name);
        PasswordHash expected = operator.map(Operator::passwordHash).orElseGet(PasswordHash::ofNobody);
        boolean fits = password.length() <= LONGEST_PASSWORD && expected.fits(password);
        if (operator.isEmpty() || !fits) {
            throw new Refusal(EscrowRefusal.LOGIN_FAILED);
        }
        return operator.get();
    }

    /**
     * The operator of this name, as the table has it now; who has logged in asks nobody for a password again.
     *
     * @param since when they proved who they are; where password or roles were changed after that, there is nobody
     */
    public Optional<OperatorView> known(OperatorName name, Instant since) {
        return book.operator(name)
                .filter(operator -> operator.isUnchangedSince(since))
                .map(Operator::view);
    }

    /**
     * Gives the operator another password; all sessions and tokens are over. Guesses at the old one are counted like
     * those at the log-in. Refuses {@link EscrowRefusal#VALIDATION_FAILED} for a new one that is too short, too long or
     * the old one.
     */
    public void changePassword(OperatorName name, String old, String next) {
        PasswordHash.requireFit(next);
        if (next.equals(old)) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "Another one than before.");
        }
        require(name, old);
        PasswordHash hash = PasswordHash.of(next);
        Conflicts.repeat(() -> book.choose(name, hash));
    }
}
