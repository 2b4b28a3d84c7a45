package org.openescrow.payment.channel;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.openescrow.payment.LedgerDatabase;

/** Keeps what is fired in a transaction that then commits; an observer may be set. */
final class RecordedEvents implements Event<BankPaymentSettled> {
    private final List<BankPaymentSettled> fired = Collections.synchronizedList(new ArrayList<>());
    private Consumer<BankPaymentSettled> observer = event -> {};

    List<BankPaymentSettled> fired() {
        return List.copyOf(fired);
    }

    void observe(Consumer<BankPaymentSettled> next) {
        observer = next;
    }

    @Override
    public void fire(BankPaymentSettled event) {
        if (!LedgerDatabase.get().isInTransaction()) {
            throw new AssertionError("fired outside the transaction: " + event);
        }
        observer.accept(event);
        LedgerDatabase.get().afterCommit(() -> fired.add(event));
    }

    @Override
    public <U extends BankPaymentSettled> CompletionStage<U> fireAsync(U event) {
        throw new AssertionError("the news must commit with the payment");
    }

    @Override
    public <U extends BankPaymentSettled> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new AssertionError("the news must commit with the payment");
    }

    @Override
    public Event<BankPaymentSettled> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends BankPaymentSettled> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends BankPaymentSettled> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
