package org.openescrow.payment.ledger;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.Session;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.rows.ManyRows.Marks;

/**
 * The door to what an account may do: blocks for money in and out, and the floor below which it may not be drawn. A
 * change that changes nothing is no change; every other is written down with who and why. Called within a transaction.
 *
 * <p>Refuses {@link PaymentRefusal#ACCOUNT_UNKNOWN}; for a floor then {@link PaymentRefusal#CURRENCY_MISMATCH},
 * {@link PaymentRefusal#FLOOR_NOT_ALLOWED} and {@link PaymentRefusal#INSUFFICIENT_FUNDS}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AccountRules {
    private static final String STORE =
            "update ledger_balance set blocked_in = ?, blocked_out = ?, floor = ? where account_no = ?";
    private static final String WRITE_DOWN = "insert into ledger_rule_change"
            + " (id, account_no, rule, set_to, changed_by, reason, changed_at) values (?,?,?,?,?,?,?)";

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /** Keeps money from moving in this direction; what is held already can be released, and not captured. */
    public void block(AccountNo account, BlockedSide side, RuleChange change) {
        apply(account, new Rule("BLOCKED_" + side, 1, balance -> balance.setBlocked(side, true)), change);
    }

    public void unblock(AccountNo account, BlockedSide side, RuleChange change) {
        apply(account, new Rule("BLOCKED_" + side, 0, balance -> balance.setBlocked(side, false)), change);
    }

    /**
     * Sets what the account may not be drawn below from now on.
     *
     * @param floor zero or more for accounts that may not be overdrawn; at most what the account has and does not hold
     */
    public void setFloor(AccountNo account, Money floor, RuleChange change) {
        apply(account, new Rule("FLOOR", floor.minorUnits(), balance -> balance.setFloor(floor)), change);
    }

    /** A rule, what it is set to, and how; setting answers whether it was another before. */
    private record Rule(String name, long value, Setting setting) {}

    @FunctionalInterface
    private interface Setting {
        boolean changes(LedgerBalance balance);
    }

    private void apply(AccountNo account, Rule rule, RuleChange change) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(connection -> {
            LedgerRows rows = new LedgerRows(connection);
            LedgerBalance balance =
                    rows.lockAll(List.of(account)).values().iterator().next();
            if (rule.setting().changes(balance)) {
                try (PreparedStatement statement = connection.prepareStatement(STORE)) {
                    balance.writeRules(new Marks(statement));
                    statement.executeUpdate();
                }
                writeDown(connection, account, rule, change);
            }
        });
    }

    private void writeDown(Connection connection, AccountNo account, Rule rule, RuleChange change) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE_DOWN)) {
            new Marks(statement)
                    .set(TsidCreator.getTsid1024().toLong())
                    .set(account.value())
                    .set(rule.name())
                    .set(rule.value())
                    .set(change.by())
                    .set(change.reason())
                    .set(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
