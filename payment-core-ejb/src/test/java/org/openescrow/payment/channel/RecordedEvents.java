package org.openescrow.payment.channel;

import java.util.function.Consumer;
import org.openescrow.payment.FiredNews;
import org.openescrow.payment.LedgerDatabase;

/** Keeps what is fired in a transaction that then commits; an observer may be set. */
final class RecordedEvents extends FiredNews<BankPaymentSettled> {
    private Consumer<BankPaymentSettled> observer = event -> {};

    void observe(Consumer<BankPaymentSettled> next) {
        observer = next;
    }

    @Override
    public void fire(BankPaymentSettled event) {
        if (!LedgerDatabase.get().isInTransaction()) {
            throw new AssertionError("fired outside the transaction: " + event);
        }
        observer.accept(event);
        LedgerDatabase.get().afterCommit(() -> super.fire(event));
    }
}
