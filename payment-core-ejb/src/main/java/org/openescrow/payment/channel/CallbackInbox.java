package org.openescrow.payment.channel;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.trace.Trace;

/**
 * The door for callbacks from banks: checks that the bank signed these very bytes and puts them on the queue, nothing
 * else. When it returns, the message is safe on disk and the bank may forget it.
 *
 * <p>Refuses {@link PaymentRefusal#CHANNEL_UNKNOWN} and {@link PaymentRefusal#CALLBACK_REFUSED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CallbackInbox {
    static final String CHANNEL = "channel";
    static final String REQUEST_ID = "requestId";

    @Resource(lookup = "java:app/jms/bankConnectionFactory")
    ConnectionFactory connectionFactory;

    @Resource(lookup = "java:app/jms/bankCallbacks")
    Queue queue;

    @Inject
    BankChannels channels;

    /**
     * Takes a callback in.
     *
     * @param body as received, at most 8 KiB
     * @param header the request's header by name, or null
     */
    public void receive(ChannelCode channel, byte[] body, UnaryOperator<@Nullable String> header) {
        if (!channels.get(channel).isGenuine(body, header)) {
            throw new Refusal(PaymentRefusal.CALLBACK_REFUSED);
        }
        Trace.in(CallbackSteps.send(), () -> send(channel, body));
    }

    private void send(ChannelCode channel, byte[] body) {
        try (JMSContext jms = connectionFactory.createContext()) {
            JMSProducer producer = jms.createProducer().setProperty(CHANNEL, channel.value());
            LogContext.get(LogContext.Field.REQUEST_ID).ifPresent(id -> producer.setProperty(REQUEST_ID, id));
            Trace.parent().ifPresent(parent -> producer.setProperty(Trace.PARENT, parent));
            producer.send(queue, new String(body, StandardCharsets.UTF_8));
        }
    }
}
