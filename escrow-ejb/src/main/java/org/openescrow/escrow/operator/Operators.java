package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
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

    @Inject
    CodeBook codes;

    @Inject
    InstantSource clock;

    /**
     * The operator of this name and password. Of one who has not chosen a password yet or has left, nothing is right.
     * Refuses {@link EscrowRefusal#LOGIN_CODE_REQUIRED} where the password is right and a code is asked for, and {@link
     * EscrowRefusal#LOGIN_CODE_WRONG} for one that is wrong or has served.
     */
    public OperatorView logIn(OperatorName name, String password, Optional<String> code) {
        Operator operator = require(name, password, Operator::mayLogIn);
        if (operator.hasCodes()) {
            requireCode(name, code.orElseThrow(() -> new Refusal(EscrowRefusal.LOGIN_CODE_REQUIRED)));
        }
        Conflicts.repeat(() -> book.admit(name));
        return operator.view();
    }

    /**
     * The second step of a log-in. Refuses like the first one.
     *
     * @param since when the password was right; what was changed after that begins anew
     */
    public OperatorView logInByCode(OperatorName name, Instant since, String code) {
        beginAttempt(name);
        OperatorView operator = known(name, since).orElseThrow(() -> new Refusal(EscrowRefusal.LOGIN_FAILED));
        requireCode(name, code);
        Conflicts.repeat(() -> book.admit(name));
        return operator;
    }

    private void requireCode(OperatorName name, String code) {
        if (!Conflicts.repeat(() -> codes.accept(name, code))) {
            throw new Refusal(EscrowRefusal.LOGIN_CODE_WRONG);
        }
    }

    /**
     * Lets a new operator choose their first password, with the two halves of the start password. Guesses at those are
     * counted like those at the log-in. Refuses {@link EscrowRefusal#VALIDATION_FAILED} for a password that is too
     * short or too long.
     */
    public void begin(OperatorName name, StartHalf first, StartHalf second, String next) {
        PasswordHash.requireFit(next);
        String start = StartHalf.password(first.fingerprint(), second);
        require(name, start, operator -> operator.mayBegin(clock.instant()));
        PasswordHash hash = PasswordHash.of(next);
        Conflicts.repeat(() -> book.choose(name, hash, "FIRST_PASSWORD_CHOSEN"));
    }

    /** Refuses a wrong password; an attempt that counts until whoever asked forgives it. */
    public void requirePassword(OperatorName name, String password) {
        require(name, password, Operator::mayLogIn);
    }

    /** Counts an attempt, and refuses where there were too many. */
    public void beginAttempt(OperatorName name) {
        if (!Conflicts.repeat(() -> book.beginAttempt(name))) {
            throw new Refusal(EscrowRefusal.LOGIN_LOCKED);
        }
    }

    private Operator require(OperatorName name, String password, Predicate<Operator> who) {
        beginAttempt(name);
        Optional<Operator> operator = book.operator(name).filter(who);
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
                .filter(operator -> !operator.hasLeft() && operator.isUnchangedSince(since))
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
        require(name, old, Operator::mayLogIn);
        PasswordHash hash = PasswordHash.of(next);
        Conflicts.repeat(() -> book.choose(name, hash, "PASSWORD_CHANGED"));
    }
}
