package org.openescrow.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openescrow.payment.channel.BankPaymentSettled;
import org.openescrow.payment.channel.BankPaymentsSettled;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;

/** Fails once at the very end of a settlement, when the ledger has posted and nothing is committed. */
@ApplicationScoped
public class LateFailure {
    @Inject
    LedgerBooks books;

    private final Map<RequestNo, Reference> expected = new ConcurrentHashMap<>();
    private final Map<RequestNo, Integer> seen = new ConcurrentHashMap<>();

    /** Lets the next settlement of this payment fail. */
    public void expect(RequestNo requestNo, Reference reference) {
        expected.put(requestNo, reference);
    }

    /** How many ledger entries of the payment there were in the transaction that then failed; 0 before that. */
    public int entriesSeen(RequestNo requestNo) {
        return seen.getOrDefault(requestNo, 0);
    }

    void settled(@Observes BankPaymentsSettled news) {
        news.payments().forEach(this::failIfExpected);
    }

    private void failIfExpected(BankPaymentSettled news) {
        Reference reference = expected.remove(news.requestNo());
        if (reference != null) {
            seen.put(
                    news.requestNo(),
                    books.entriesFor(TransactionKind.RECHARGE, reference).size());
            throw new IllegalStateException("too late, this time");
        }
    }
}
