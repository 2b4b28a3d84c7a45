package org.openescrow.payment.channel;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.log.LogContext.Field;
import org.openescrow.payment.trace.Trace;

/**
 * Takes callbacks off the queue and hands them to {@link SharedSettlement}. A message is taken off when its transaction
 * is committed, not in it: one that comes again does nothing twice. Any failure is noted and thrown: the queue delivers
 * again, and after its last attempt keeps the message as a dead letter ({@link DeadLetters}).
 */
@MessageDriven(
        activationConfig = {
            // By its name: the adapter would look it up from a thread of its own, which knows no java:app.
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "bank.callbacks"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class CallbackListener implements MessageListener {
    @Inject
    BankChannels channels;

    @Inject
    SharedSettlement settlement;

    @Inject
    CallbackFailures failures;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            handle(message);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the message cannot be read", unreadable);
        } finally {
            LogContext.clear();
        }
    }

    private void handle(Message message) throws JMSException {
        try {
            var channel = new ChannelCode(String.valueOf(message.getStringProperty(CallbackInbox.CHANNEL)));
            String raw = message.getBody(String.class);
            Optional<String> requestId = Optional.ofNullable(message.getStringProperty(CallbackInbox.REQUEST_ID));
            Trace.in(CallbackSteps.process(Trace.sent(message.getStringProperty(Trace.PARENT))), () -> {
                requestId.ifPresent(id -> LogContext.put(Field.REQUEST_ID, id));
                settle(channel, raw);
            });
        } catch (RuntimeException failure) {
            note(DeadLetterId.ofMessage(message.getJMSMessageID()), failure);
            throw failure;
        }
    }

    /** Linked to the call that the bank answers here, where that was made on this node. */
    private void settle(ChannelCode channel, String raw) {
        var callback = new Callback(channel, channels.get(channel).read(raw), raw);
        String requestNo = callback.requestNo().value();
        LogContext.put(Field.BANK_REQUEST_NO, requestNo);
        Trace.in(
                Trace.beginLinked("settle payment", List.of(Trace.remembered(requestNo))),
                () -> settlement.settle(callback));
    }

    private void note(DeadLetterId message, RuntimeException failure) {
        try {
            failures.note(message, failure);
        } catch (RuntimeException unwritable) {
            // The database may be what failed: the message must be delivered again all the same.
            failure.addSuppressed(unwritable);
        }
    }
}
