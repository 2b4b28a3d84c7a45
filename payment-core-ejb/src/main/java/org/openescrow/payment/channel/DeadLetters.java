package org.openescrow.payment.channel;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to callbacks that could not be handled: the queue keeps them, a person sees them and has them handled again
 * once the cause is gone. A replay takes the message off one queue and puts it on the other within the caller's
 * transaction: both or neither.
 *
 * <p>Refuses {@link PaymentRefusal#DEAD_LETTER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DeadLetters {
    /** How many are replayed in one transaction. */
    public static final int MOST_AT_ONCE = 100;

    private static final int LONGEST_BODY = 8192;

    @Resource(lookup = "java:app/jms/bankConnectionFactory")
    ConnectionFactory connectionFactory;

    @Resource(lookup = "java:app/jms/bankCallbacks")
    Queue callbacks;

    @Resource(lookup = "java:app/jms/deadBankCallbacks")
    Queue dead;

    @Inject
    CallbackFailures failures;

    /**
     * Those that there are, oldest first.
     *
     * @param after those that died after this one
     * @param limit how many at the most
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DeadLetterView> list(Optional<DeadLetterId> after, int limit) {
        List<DeadLetterView> found = new ArrayList<>();
        try (JMSContext jms = connectionFactory.createContext();
                QueueBrowser browser = jms.createBrowser(dead)) {
            boolean wanted = after.isEmpty();
            Enumeration<?> letters = browser.getEnumeration();
            while (letters.hasMoreElements() && found.size() < limit) {
                Message letter = (Message) letters.nextElement();
                DeadLetterId id = DeadLetterId.ofMessage(letter.getJMSMessageID());
                if (wanted) {
                    found.add(view(id, letter));
                }
                wanted |= after.filter(id::equals).isPresent();
            }
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the dead letters cannot be read", unreadable);
        }
        return found;
    }

    /** Has one handled again. */
    public void replay(DeadLetterId id) {
        try (JMSContext jms = connectionFactory.createContext();
                JMSConsumer letters = jms.createConsumer(dead, id.selector())) {
            if (!moveNext(jms, letters)) {
                throw new Refusal(PaymentRefusal.DEAD_LETTER_UNKNOWN);
            }
        }
    }

    /** Has all of them handled again, the {@value #MOST_AT_ONCE} oldest at the most; answers how many. */
    public int replayAll() {
        int moved = 0;
        try (JMSContext jms = connectionFactory.createContext();
                JMSConsumer letters = jms.createConsumer(dead)) {
            while (moved < MOST_AT_ONCE && moveNext(jms, letters)) {
                moved++;
            }
        }
        return moved;
    }

    private boolean moveNext(JMSContext jms, JMSConsumer letters) {
        Message letter = letters.receiveNoWait();
        if (letter == null) {
            return false;
        }
        try {
            JMSProducer producer = jms.createProducer();
            String channel = letter.getStringProperty(CallbackInbox.CHANNEL);
            if (channel != null) {
                producer.setProperty(CallbackInbox.CHANNEL, channel);
            }
            producer.send(callbacks, letter.getBody(String.class));
            return true;
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the dead letter cannot be read", unreadable);
        }
    }

    private DeadLetterView view(DeadLetterId id, Message letter) throws JMSException {
        String body = String.valueOf(letter.getBody(String.class));
        Optional<CallbackFailure> last = failures.last(id);
        return new DeadLetterView(
                id,
                Optional.ofNullable(letter.getStringProperty(CallbackInbox.CHANNEL)),
                body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY),
                Instant.ofEpochMilli(letter.getJMSTimestamp()),
                last.map(CallbackFailure::reason),
                last.map(CallbackFailure::failedAt));
    }
}
