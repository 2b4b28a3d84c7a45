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
import org.openescrow.escrow.FreeText;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to who is an operator. Refuses {@link EscrowRefusal#VALIDATION_FAILED} for no role and for the name of an
 * operator who can log in; {@link #addAlone} refuses {@link EscrowRefusal#OPERATOR_NOT_PERMITTED} where there is a
 * second administrator to ask.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OperatorAdmin {
    private static final int LONGEST_REASON = 500;

    @Inject
    OperatorRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** All of them, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<OperatorListed> operators() {
        return rows.list().stream().map(Operator::listed).toList();
    }

    /** Whether this is the only administrator who can log in. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isAlone(OperatorName name) {
        return isAlone(name, rows.list());
    }

    /** Refuses whom nobody can add. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void check(OperatorView wanted) {
        check(wanted, rows.read(wanted.name()));
    }

    /**
     * Adds an operator whom another administrator proposed, or gives one who has not begun other roles and another
     * start password.
     *
     * @param firstHalf the fingerprint of the half that the proposer has
     * @return the other half, for who approves; it is kept nowhere
     */
    public StartHalf add(OperatorView wanted, String firstHalf, OperatorName by, String reason) {
        StartHalf second = StartHalf.next();
        PasswordHash start = PasswordHash.of(StartHalf.password(firstHalf, second));
        Optional<Operator> known = named(wanted.name(), rows.lockAll());
        check(wanted, known);
        known.ifPresentOrElse(
                operator -> operator.startAgain(start, wanted.roles(), now()),
                () -> rows.add(Operator.starting(wanted, start, now(), false)));
        actions.record(by, "OPERATOR_ADDED", wanted.name().value(), reason, new Change("", roles(wanted)));
        return second;
    }

    /** Both halves of a start password; for who adds alone. */
    public record StartPassword(StartHalf first, StartHalf second) {}

    /**
     * Adds a second administrator, while there is but one who could propose or approve it. Both halves are for that
     * one. Whoever was added so stays marked as such.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public StartPassword addAlone(OperatorName name, OperatorName by, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        StartPassword halves = new StartPassword(StartHalf.next(), StartHalf.next());
        PasswordHash start = PasswordHash.of(StartHalf.password(halves.first().fingerprint(), halves.second()));
        List<Operator> all = rows.lockAll();
        if (!isAlone(by, all)) {
            throw new Refusal(EscrowRefusal.OPERATOR_NOT_PERMITTED);
        }
        if (named(name, all).isPresent()) {
            throw taken();
        }
        OperatorView second = new OperatorView(name, Set.of(Role.ADMINISTRATOR));
        rows.add(Operator.starting(second, start, now(), true));
        actions.record(by, "OPERATOR_ADDED_ALONE", name.value(), reason, new Change("", roles(second)));
        return halves;
    }

    private static boolean isAlone(OperatorName name, List<Operator> all) {
        List<OperatorName> administrators = all.stream()
                .filter(Operator::isAdministrator)
                .map(Operator::name)
                .toList();
        return administrators.equals(List.of(name));
    }

    private static void check(OperatorView wanted, Optional<Operator> known) {
        if (wanted.roles().isEmpty()) {
            throw new Refusal(EscrowRefusal.VALIDATION_FAILED, "At least one role.");
        }
        if (known.filter(Operator::hasBegun).isPresent()) {
            throw taken();
        }
    }

    private static Optional<Operator> named(OperatorName name, List<Operator> all) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Refusal taken() {
        return new Refusal(EscrowRefusal.VALIDATION_FAILED, "There is an operator of this name.");
    }

    private static String roles(OperatorView operator) {
        return Role.write(operator.roles());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
