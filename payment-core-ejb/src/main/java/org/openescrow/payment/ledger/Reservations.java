package org.openescrow.payment.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.openescrow.payment.refusal.PaymentRefusal;

/**
 * The pending counters of accounts, for {@code ledger.hold} alone: they must equal the holds that are open. Called
 * within a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Reservations {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    /** Locks both accounts until the transaction ends; refuses {@link PaymentRefusal#ACCOUNT_UNKNOWN}. */
    public void lock(Transfer transfer) {
        change(transfer, balances -> {});
    }

    /** Puts the money aside on both sides, under the rules of a posting and with its refusals, in its order. */
    public void add(Transfer transfer) {
        change(transfer, balances -> {
            balances.from().reserve(Side.DEBIT, transfer.amount());
            balances.to().reserve(Side.CREDIT, transfer.amount());
        });
    }

    /** Takes back what was put aside, or a part of it; never refused for an account's state. */
    public void remove(Transfer transfer) {
        change(transfer, balances -> {
            balances.from().unreserve(Side.DEBIT, transfer.amount());
            balances.to().unreserve(Side.CREDIT, transfer.amount());
        });
    }

    private record Pair(LedgerBalance from, LedgerBalance to) {
        static Pair of(Transfer transfer, Map<AccountNo, LedgerBalance> balances) {
            List<LedgerBalance> ascending = balances.values().stream()
                    .sorted((one, other) -> one.accountNo().compareTo(other.accountNo()))
                    .toList();
            boolean fromIsFirst = transfer.from().compareTo(transfer.to()) < 0;
            return new Pair(ascending.get(fromIsFirst ? 0 : 1), ascending.get(fromIsFirst ? 1 : 0));
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(Pair balances);
    }

    private void change(Transfer transfer, Change change) {
        entityManager.flush();
        entityManager.unwrap(Session.class).doWork(connection -> {
            LedgerRows rows = new LedgerRows(connection);
            var balances = rows.lockAll(List.of(transfer.from(), transfer.to()));
            change.apply(Pair.of(transfer, balances));
            rows.store(balances.values());
        });
    }
}
