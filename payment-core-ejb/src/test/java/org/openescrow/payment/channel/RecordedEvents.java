package org.openescrow.payment.channel;

import java.util.List;
import java.util.function.Consumer;
import org.openescrow.payment.FiredNews;
import org.openescrow.payment.LedgerDatabase;

/** Keeps what is fired in a transaction that then commits; an observer may be set. */
final class RecordedEvents extends FiredNews<BankPaymentsSettled> {
    private Consumer<BankPaymentSettled> observer = event -> {};

    void observe(Consumer<BankPaymentSettled> next) {
        observer = next;
    }

    @Override
    public void fire(BankPaymentsSettled event) {
        if (!LedgerDatabase.get().isInTransaction()) {
            throw new AssertionError("fired outside the transaction: " + event);
        }
        event.payments().forEach(observer);
        LedgerDatabase.get().afterCommit(() -> super.fire(event));
    }

    /** Each payment that has ended. */
    List<BankPaymentSettled> settled() {
        return fired().stream().flatMap(event -> event.payments().stream()).toList();
    }
}
