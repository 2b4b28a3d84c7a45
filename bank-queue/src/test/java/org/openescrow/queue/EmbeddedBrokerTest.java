package org.openescrow.queue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import jakarta.jms.XAJMSContext;
import java.nio.file.Path;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.apache.activemq.artemis.core.transaction.impl.XidImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final long PATIENCE_MILLIS = 20_000;
    private static final String URL = "vm://" + EmbeddedBroker.SERVER_ID;

    @TempDir
    Path directory;

    @Test
    void keepsAMessageThroughARestart() throws Exception {
        EmbeddedBroker first = started();
        try (JMSContext context = connection().createContext()) {
            context.createProducer().send(queue(context), "paid");
        } finally {
            first.stop();
        }

        EmbeddedBroker second = started();
        try (JMSContext context = connection().createContext();
                JMSConsumer consumer = context.createConsumer(queue(context))) {
            assertEquals("paid", consumer.receiveBody(String.class, PATIENCE_MILLIS));
        } finally {
            second.stop();
        }
    }

    @Test
    void deliversAgainLaterWhatWasRolledBack() throws Exception {
        EmbeddedBroker broker = started();
        try (JMSContext context = connection().createContext(JMSContext.SESSION_TRANSACTED)) {
            context.createProducer().send(queue(context), "paid");
            context.commit();
            JMSConsumer consumer = context.createConsumer(queue(context));
            assertNotNull(consumer.receive(PATIENCE_MILLIS));
            context.rollback();

            assertNull(consumer.receiveNoWait(), "not before the delay");
            assertEquals("paid", consumer.receiveBody(String.class, PATIENCE_MILLIS));
            context.commit();
        } finally {
            broker.stop();
        }
    }

    /** A JVM that is killed between the two phases of a commit leaves this behind, and nobody who could end it. */
    @Test
    void deliversAgainWhatWasTakenOffInATransactionThatNobodyWillEnd() throws Exception {
        EmbeddedBroker first = started();
        try (XAJMSContext context = new ActiveMQXAConnectionFactory(URL).createXAContext()) {
            context.createProducer().send(queue(context), "paid");
        }
        try (XAJMSContext context = new ActiveMQXAConnectionFactory(URL).createXAContext();
                JMSConsumer consumer = context.createConsumer(queue(context))) {
            Xid xid = new XidImpl("branch".getBytes(US_ASCII), 1, "killed".getBytes(US_ASCII));
            context.getXAResource().start(xid, XAResource.TMNOFLAGS);
            assertEquals("paid", consumer.receiveBody(String.class, PATIENCE_MILLIS));
            context.getXAResource().end(xid, XAResource.TMSUCCESS);
            context.getXAResource().prepare(xid);
        } finally {
            first.stop();
        }

        EmbeddedBroker second = started();
        try (JMSContext context = connection().createContext();
                JMSConsumer consumer = context.createConsumer(queue(context))) {
            assertEquals("paid", consumer.receiveBody(String.class, PATIENCE_MILLIS));
        } finally {
            second.stop();
        }
    }

    private EmbeddedBroker started() throws Exception {
        EmbeddedBroker broker = new EmbeddedBroker(directory, 10);
        broker.start();
        return broker;
    }

    private static ConnectionFactory connection() throws Exception {
        return new ActiveMQConnectionFactory(URL);
    }

    private static Queue queue(JMSContext context) {
        return context.createQueue(EmbeddedBroker.QUEUE);
    }
}
