package org.openescrow.payment.channel;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door to how much is waiting between us and the banks, for those who watch. It never refuses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ChannelFigures {
    /** Messages beyond this many are not counted: to count is to read them. */
    public static final int MOST_COUNTED = 1_000;

    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Resource(lookup = "java:app/jms/bankConnectionFactory")
    ConnectionFactory connectionFactory;

    @Resource(lookup = "java:app/jms/bankCallbacks")
    Queue callbacks;

    @Resource(lookup = "java:app/jms/deadBankCallbacks")
    Queue dead;

    @Inject
    InstantSource clock;

    /**
     * Payments that have not ended, and what a person has to look at.
     *
     * @param open by status, those of all final ones left out
     * @param oldest the age of the oldest of them; empty where there is none
     * @param exceptions open ones
     */
    public record Unsettled(Map<PaymentStatus, Long> open, Optional<Duration> oldest, long exceptions) {}

    /** Reads the database, by its indexes. */
    public Unsettled unsettled() {
        Map<PaymentStatus, Long> open = new EnumMap<>(PaymentStatus.class);
        Optional<Instant> oldest = Optional.empty();
        // Who has ended is never asked about again, so that this reads the index of open ones only.
        List<Object[]> rows = entityManager
                .createQuery(
                        "select p.status, count(p), min(p.requestedAt) from BankPayment p"
                                + " where p.nextQueryAt is not null group by p.status",
                        Object[].class)
                .getResultList();
        for (Object[] row : rows) {
            open.put((PaymentStatus) row[0], (Long) row[1]);
            Instant first = (Instant) row[2];
            oldest = Optional.of(oldest.filter(first::isAfter).orElse(first));
        }
        return new Unsettled(open, oldest.map(since -> Duration.between(since, clock.instant())), openExceptions());
    }

    private long openExceptions() {
        return entityManager
                .createQuery("select count(e) from ChannelException e where e.status = :open", Long.class)
                .setParameter("open", ExceptionStatus.OPEN)
                .getSingleResult();
    }

    /** Callbacks on the queue, at most {@value #MOST_COUNTED}. */
    public int waitingCallbacks() {
        return messages(callbacks);
    }

    /** Callbacks that could not be handled, at most {@value #MOST_COUNTED}. */
    public int deadLetters() {
        return messages(dead);
    }

    private int messages(Queue queue) {
        try (JMSContext jms = connectionFactory.createContext();
                QueueBrowser browser = jms.createBrowser(queue)) {
            Enumeration<?> messages = browser.getEnumeration();
            int counted = 0;
            while (counted < MOST_COUNTED && messages.hasMoreElements()) {
                messages.nextElement();
                counted++;
            }
            return counted;
        } catch (JMSException unreadable) {
            throw new IllegalStateException("the queue cannot be read", unreadable);
        }
    }
}
