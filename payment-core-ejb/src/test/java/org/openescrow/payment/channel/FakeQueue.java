package org.openescrow.payment.channel;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The few calls of Jakarta Messaging that the inbox and the listener make; any other one fails the test. */
final class FakeQueue {
    private final List<Message> sent = new ArrayList<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Queue queue = fake(Queue.class, (proxy, method, arguments) -> {
        throw new AssertionError(method);
    });
    private int open;

    Queue queue() {
        return queue;
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
        return fake(Message.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getStringProperty" -> properties.get(arguments[0]);
            case "getBody" -> body;
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
            case "close" -> open--;
            default -> throw new AssertionError(method);
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
