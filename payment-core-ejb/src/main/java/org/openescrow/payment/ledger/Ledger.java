package org.openescrow.payment.ledger;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import org.hibernate.Session;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Trace;

/**
 * The door to the ledger: opens accounts in it and posts transfers between them. Always called within the transaction
 * of a use case, so that an order and its money are written together or not at all. A refusal that is thrown rolls that
 * transaction back, so that postings made one after the other in it are linked: all or none.
 *
 * <p>Refuses, in this order: {@link PaymentRefusal#ACCOUNT_UNKNOWN}, {@link PaymentRefusal#POSTING_REFERENCE_REUSED},
 * then for each transfer, debit before credit, {@link PaymentRefusal#CURRENCY_MISMATCH},
 * {@link PaymentRefusal#ACCOUNT_BLOCKED}, {@link PaymentRefusal#INSUFFICIENT_FUNDS},
 * {@link PaymentRefusal#BALANCE_LIMIT}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {
    private static final int MOST_POSTINGS = 256;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    InstantSource clock;

    @Inject
    Event<MoneyPosted> posted;

    /** Makes the account's row of counters, all zero; an account can be posted to from then on. */
    public void open(AccountNo account, AccountKind kind, Currency currency) {
        entityManager.persist(new LedgerBalance(account, kind, currency));
        // The row is read and written past Hibernate from now on, also in this same transaction.
        entityManager.flush();
    }

    /**
     * Posts all transfers or none. What was posted before under the same kind and reference is not posted again: same
     * transfers, same answer.
     *
     * @return the id of the ledger transaction
     */
    public long post(Posting posting) {
        return idOf(postAll(List.of(posting)).get(0));
    }

    /**
     * Undoes a transaction by a new one of the kind {@link TransactionKind#REVERSAL}, in whole or in part, once and
     * never by more than was transferred. Asked again, it answers the same transaction. The rules of each account
     * hold as for any posting: what a payee has spent cannot be taken back.
     *
     * <p>Refuses, in this order: {@link PaymentRefusal#TRANSACTION_UNKNOWN}, {@link PaymentRefusal#REVERSAL_TOO_LARGE},
     * {@link PaymentRefusal#POSTING_REFERENCE_REUSED}, {@link PaymentRefusal#TRANSACTION_REVERSED}, then as
     * {@link #post}.
     *
     * @return the id of the new transaction
     */
    public long reverse(Reversal reversal) {
        entityManager.flush();
        return idOf(told(entityManager
                        .unwrap(Session.class)
                        .doReturningWork(connection -> List.of(new ReversalRun(connection).reverse(reversal, clock))))
                .get(0));
    }

    private static long idOf(PostingResult result) {
        if (result instanceof PostingResult.Refused refused) {
            throw refused.refusal();
        }
        return ((PostingResult.Posted) result).transactionId();
    }

    /**
     * Posts many in one go, each as {@link #post} would, in their order: each sees what those before it have done. One
     * that is refused leaves no trace and does not sink the others; nothing is thrown for it.
     *
     * @param postings up to 256, no reversals; one may repeat another, or use its reference for something else
     * @return one result for each, in the same order
     */
    public List<PostingResult> postAll(List<Posting> postings) {
        if (postings.size() > MOST_POSTINGS) {
            throw new IllegalArgumentException("at most " + MOST_POSTINGS + " postings at once");
        }
        if (postings.stream().anyMatch(posting -> posting.kind() == TransactionKind.REVERSAL)) {
            throw new IllegalArgumentException("a reversal names what it undoes: see reverse");
        }
        return Trace.in(Trace.begin(Kind.INTERNAL, "ledger post"), step -> {
            step.about("escrow.postings", postings.size());
            // What the use case has written goes first: the balances are what others wait for.
            entityManager.flush();
            return told(entityManager
                    .unwrap(Session.class)
                    .doReturningWork(connection -> PostingRun.post(connection, postings, clock)));
        });
    }

    private List<PostingResult> told(List<PostingResult> results) {
        int transactions = 0;
        for (PostingResult result : results) {
            if (result instanceof PostingResult.Posted) {
                transactions++;
            }
        }
        if (transactions > 0) {
            posted.fire(new MoneyPosted(transactions));
        }
        return results;
    }
}
