package org.openescrow.payment.channel;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes callbacks off the queue and hands them to {@link Settlement}. Any failure rolls the delivery back: the queue
 * delivers again, and after its last attempt keeps the message as a dead letter.
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

    @Override
    public void onMessage(Message message) {
        try {
            var channel = new ChannelCode(message.getStringProperty(CallbackInbox.CHANNEL));
            String raw = message.getBody(String.class);
            settlement.apply(channel, channels.get(channel).read(raw), raw);
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the message cannot be read", unreadable);
        }
    }
}
