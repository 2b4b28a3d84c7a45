package org.openescrow.payment.channel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.WithoutTransaction;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.trace.Trace;

/**
 * Asks the bank about payments that have not ended. A bank that has never seen the request is asked to close it, so
 * that a request still on its way cannot be executed after we have told the user that it failed.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweeper {
    private static final int MOST_AT_ONCE = 50;
    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());

    private final AtomicBoolean sweeping = new AtomicBoolean();

    @Inject
    ChannelBook book;

    @Inject
    BankChannels channels;

    @Inject
    Settlement settlement;

    @Inject
    QuerySchedule schedule;

    @EJB
    WithoutTransaction withoutTransaction;

    /** Does not begin where a request could be closed that is still on its way. */
    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void requirePatience() {
        channels.all().forEach(schedule::requireLongerThan);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void everySecond() {
        withoutTransaction.run(this::sweep);
    }

    void sweep() {
        if (!sweeping.compareAndSet(false, true)) {
            return;
        }
        try {
            Conflicts.repeat(() -> book.takeDue(MOST_AT_ONCE)).forEach(this::settle);
        } finally {
            sweeping.set(false);
        }
    }

    private void settle(BankPayment payment) {
        String requestNo = payment.requestNo().value();
        try {
            Trace.in(Trace.beginLinked("ask again", List.of(Trace.remembered(requestNo))), () -> {
                LogContext.put(LogContext.Field.BANK_REQUEST_NO, requestNo);
                ask(payment);
            });
        } catch (Exception failure) {
            // Any, as in Conflicts: one payment must not keep the others from being settled; its own next question is
            // scheduled already.
            LOG.log(System.Logger.Level.WARNING, "payment " + payment.requestNo() + " is still open", failure);
        } finally {
            LogContext.clear();
        }
    }

    private void ask(BankPayment payment) {
        BankChannel bank = channels.get(payment.channel());
        PaymentAnswer answer = bank.query(payment.requestNo());
        if (answer.outcome() == PaymentAnswer.Outcome.NOT_SEEN) {
            apply(payment, Evidence.CLOSURE, bank.close(payment.requestNo()));
        } else {
            apply(payment, Evidence.QUERY, answer);
        }
    }

    private void apply(BankPayment payment, Evidence evidence, PaymentAnswer answer) {
        Conflicts.repeat(() -> settlement.apply(payment.requestNo(), evidence, answer));
        if (answer.outcome() == PaymentAnswer.Outcome.NO_ANSWER) {
            Conflicts.repeat(() -> book.notAnswered(payment.requestNo()));
        }
    }
}
