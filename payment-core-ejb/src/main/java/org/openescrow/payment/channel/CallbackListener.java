package org.openescrow.payment.channel;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes callbacks off the queue and hands them to {@link Settlement}. Any failure is noted and rolls the delivery back:
 * the queue delivers again, and after its last attempt keeps the message as a dead letter ({@link DeadLetters}).
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:app/jms/bankCallbacks"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue")
        })
public class CallbackListener implements MessageListener {
    @Inject
    BankChannels channels;

    @Inject
    Settlement settlement;

    @Inject
    CallbackFailures failures;

    @Override
    public void onMessage(Message message) {
        try {
            handle(message);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the message cannot be read", unreadable);
        }
    }

    private void handle(Message message) throws JMSException {
        try {
            var channel = new ChannelCode(String.valueOf(message.getStringProperty(CallbackInbox.CHANNEL)));
            String raw = message.getBody(String.class);
            settlement.apply(channel, channels.get(channel).read(raw), raw);
        } catch (RuntimeException failure) {
            note(DeadLetterId.ofMessage(message.getJMSMessageID()), failure);
            throw failure;
        }
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
