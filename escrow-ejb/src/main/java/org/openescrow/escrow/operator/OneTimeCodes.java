package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to an operator's own one-time codes, which a log-in asks for once they are on. Called without a transaction,
 * since guesses stay counted, like those at the log-in. To turn codes on or off ends all sessions and tokens.
 *
 * <p>Refuses what {@link Operators#requirePassword} refuses, {@link EscrowRefusal#LOGIN_CODE_WRONG} for a code that is
 * wrong or has served, and {@link EscrowRefusal#VALIDATION_FAILED} to begin where they are on.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OneTimeCodes {
    @Inject
    Operators operators;

    @Inject
    LoginBook book;

    @Inject
    CodeBook codes;

    /** Whether a log-in asks for them. */
    public boolean areOn(OperatorName name) {
        return book.operator(name).filter(Operator::hasCodes).isPresent();
    }

    /** A new secret, to be shown once; it counts when {@link #turnOn} has seen its first code. */
    public CodeSecret begin(OperatorName name, String password) {
        operators.requirePassword(name, password);
        CodeSecret secret = CodeSecret.next();
        boolean kept = Conflicts.repeat(() -> codes.keep(name, secret));
        Conflicts.repeat(() -> book.forgive(name));
        if (!kept) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "One-time codes are on.");
        }
        return secret;
    }

    /** Proves that the phone has the secret; from now on a log-in asks for a code. */
    public void turnOn(OperatorName name, String code) {
        operators.beginAttempt(name);
        proven(Conflicts.repeat(() -> codes.turnOn(name, code)), name);
    }

    public void turnOff(OperatorName name, String password, String code) {
        operators.requirePassword(name, password);
        proven(Conflicts.repeat(() -> codes.turnOff(name, code)), name);
    }

    private void proven(boolean right, OperatorName name) {
        if (!right) {
            throw new Refusal(EscrowRefusal.LOGIN_CODE_WRONG);
        }
        Conflicts.repeat(() -> book.forgive(name));
    }
}
