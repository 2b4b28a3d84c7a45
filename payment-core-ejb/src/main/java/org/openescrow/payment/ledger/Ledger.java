package org.openescrow.payment.ledger;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to the ledger: opens accounts in it and posts transfers between them. Always called within the transaction
 * of a use case, so that an order and its money are written together or not at all.
 *
 * <p>Refuses, in this order: {@link PaymentRefusal#ACCOUNT_UNKNOWN}, {@link PaymentRefusal#POSTING_REFERENCE_REUSED},
 * then for each transfer, debit before credit, {@link PaymentRefusal#CURRENCY_MISMATCH},
 * {@link PaymentRefusal#ACCOUNT_BLOCKED}, {@link PaymentRefusal#INSUFFICIENT_FUNDS},
 * {@link PaymentRefusal#BALANCE_LIMIT}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    /** Makes the account's row of counters, all zero; an account can be posted to from then on. */
    public void open(AccountNo account, AccountKind kind, Currency currency) {
        entityManager.persist(new LedgerBalance(account, kind, currency));
    }

    /**
     * Posts all transfers or none. What was posted before under the same kind and reference is not posted again: same
     * transfers, same answer.
     *
     * @return the id of the ledger transaction
     */
    public long post(Posting posting) {
        Map<AccountNo, LedgerBalance> balances = lock(posting);
        long earlier = findPosted(posting);
        if (earlier != 0) {
            return earlier;
        }
        // Made under the locks, so that ids and with them the order of an account's entries follow its balance.
        var transaction = new LedgerTransaction(TsidCreator.getTsid1024().toLong(), posting, clock.instant());
        entityManager.persist(transaction);
        for (Transfer transfer : posting.transfers()) {
            var from = balanceOf(balances, transfer.from());
            var to = balanceOf(balances, transfer.to());
            var pair = entriesOf(transaction.id(), transfer);
            entityManager.persist(pair.get(0).withBalanceAfter(from.debit(transfer.amount())));
            entityManager.persist(pair.get(1).withBalanceAfter(to.credit(transfer.amount())));
        }
        return transaction.id();
    }

    /** Locks the rows of counters in ascending order, so that crossing transfers wait instead of deadlocking. */
    private Map<AccountNo, LedgerBalance> lock(Posting posting) {
        List<Long> numbers = posting.transfers().stream()
                .flatMap(transfer -> Stream.of(transfer.from(), transfer.to()))
                .map(AccountNo::value)
                .distinct()
                .sorted()
                .toList();
        List<LedgerBalance> rows = entityManager
                .createQuery(
                        "select b from LedgerBalance b where b.accountNo in :numbers order by b.accountNo",
                        LedgerBalance.class)
                .setParameter("numbers", numbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        if (rows.size() < numbers.size()) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        Map<AccountNo, LedgerBalance> balances = new HashMap<>();
        for (LedgerBalance row : rows) {
            // A row read earlier in this transaction may be older than the lock.
            entityManager.refresh(row);
            balances.put(row.accountNo(), row);
        }
        return balances;
    }

    private long findPosted(Posting posting) {
        List<Long> ids = entityManager
                .createQuery(
                        "select t.id from LedgerTransaction t where t.kind = :kind and t.reference = :reference",
                        Long.class)
                .setParameter("kind", posting.kind())
                .setParameter("reference", posting.reference().value())
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        long id = ids.get(0);
        if (!saysTheSame(posting, id)) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        return id;
    }

    private boolean saysTheSame(Posting posting, long transactionId) {
        List<LedgerEntry> stored = entityManager
                .createQuery("select e from LedgerEntry e where e.transactionId = :id order by e.id", LedgerEntry.class)
                .setParameter("id", transactionId)
                .getResultList();
        List<LedgerEntry> asked = new ArrayList<>();
        posting.transfers().forEach(transfer -> asked.addAll(entriesOf(transactionId, transfer)));
        if (stored.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (!stored.get(i).saysTheSameAs(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<LedgerEntry> entriesOf(long transactionId, Transfer transfer) {
        long debitId = TsidCreator.getTsid1024().toLong();
        long creditId = TsidCreator.getTsid1024().toLong();
        return List.of(
                new LedgerEntry(debitId, transactionId, transfer.from(), Side.DEBIT, transfer.amount()),
                new LedgerEntry(creditId, transactionId, transfer.to(), Side.CREDIT, transfer.amount()));
    }

    private static LedgerBalance balanceOf(Map<AccountNo, LedgerBalance> balances, AccountNo account) {
        LedgerBalance balance = balances.get(account);
        if (balance == null) {
            throw new Refusal(PaymentRefusal.ACCOUNT_UNKNOWN);
        }
        return balance;
    }
}
