package org.openescrow.payment.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The few calls of Jakarta Messaging that the inbox and the listener make; any other one fails the test. */
final class FakeQueue {
    private final List<Message> sent = new ArrayList<>();
    private static final AtomicLong IDS = new AtomicLong(System.nanoTime());

    private final List<Message> buried = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Queue queue = nothingButAName();
    private final Queue dead = nothingButAName();
    private int open;

    Queue queue() {
        return queue;
    }

    Queue dead() {
        return dead;
    }

    /** What the broker does with a message that failed too often. */
    void bury(Message message) {
        sent.remove(message);
        buried.add(message);
    }

    List<Message> sent() {
        return List.copyOf(sent);
    }

    /** Contexts that were made and not closed. */
    int open() {
        return open;
    }

    ConnectionFactory connections() {
        return fake(ConnectionFactory.class, (proxy, method, arguments) -> {
            open++;
            return context();
        });
    }

    static Message message(Map<String, String> properties, String body) {
        String id = "ID:test-" + IDS.incrementAndGet();
        return fake(Message.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getStringProperty" -> properties.get(arguments[0]);
            case "getBody" -> body;
            case "getJMSMessageID" -> id;
            case "getJMSTimestamp" -> 1_772_352_000_000L;
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> id.hashCode();
            default -> throw new AssertionError(method);
        });
    }

    static Message unreadable() {
        return fake(Message.class, (proxy, method, arguments) -> {
            throw new JMSException("the broker has lost it");
        });
    }

    private JMSContext context() {
        return fake(JMSContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "createProducer" -> producer();
            case "createConsumer" -> consumer(arguments);
            case "createBrowser" -> browser(arguments[0]);
            case "close" -> open--;
            default -> throw new AssertionError(method);
        });
    }

    private JMSConsumer consumer(Object[] destinationAndSelector) {
        ofTheDead(destinationAndSelector[0]);
        String selector = destinationAndSelector.length > 1 ? (String) destinationAndSelector[1] : "";
        return fake(JMSConsumer.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "receiveNoWait" -> take(selector);
            case "close" -> null;
            default -> throw new AssertionError(method);
        });
    }

    private @Nullable Message take(String selector) throws JMSException {
        for (int i = 0; i < buried.size(); i++) {
            if (selector.isEmpty()
                    || selector.equals("JMSMessageID = '" + buried.get(i).getJMSMessageID() + "'")) {
                return buried.remove(i);
            }
        }
        return null;
    }

    private QueueBrowser browser(Object destination) {
        ofTheDead(destination);
        return fake(QueueBrowser.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getEnumeration" -> Collections.enumeration(List.copyOf(buried));
            case "close" -> null;
            default -> throw new AssertionError(method);
        });
    }

    private void ofTheDead(Object destination) {
        if (destination != dead) {
            throw new AssertionError("reads another queue");
        }
    }

    private static Queue nothingButAName() {
        return fake(Queue.class, (proxy, method, arguments) -> {
            throw new AssertionError(method);
        });
    }

    private JMSProducer producer() {
        return fake(JMSProducer.class, (proxy, method, arguments) -> {
            switch (method.getName()) {
                case "setProperty" -> properties.put((String) arguments[0], (String) arguments[1]);
                case "send" -> {
                    if (arguments[0] != queue) {
                        throw new AssertionError("sent to another queue");
                    }
                    sent.add(message(Map.copyOf(properties), (String) arguments[1]));
                    properties.clear();
                }
                default -> throw new AssertionError(method);
            }
            return proxy;
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(FakeQueue.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
