package org.openescrow.payment.log;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Adds what the thread is about to each record, as a map among its parameters: formatters live in another class loader
 * and know maps. WildFly's records have a place of their own for it, their diagnostic context, which its formatters
 * write. It stands at our own loggers, which ask it before the server's handlers.
 */
final class ContextHandler extends Handler {
    /** How a kind of record takes a name and a value of its diagnostic context, if it has one. */
    private static final ClassValue<Optional<Method>> DIAGNOSTIC_CONTEXT = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> kind) {
            try {
                return Optional.of(kind.getMethod("putMdc", String.class, String.class));
            } catch (NoSuchMethodException plain) {
                return Optional.empty();
            }
        }
    };

    @Override
    public void publish(LogRecord logged) {
        Map<String, String> context = LogContext.named();
        if (context.isEmpty()) {
            return;
        }
        Object[] parameters = logged.getParameters() == null ? new Object[0] : logged.getParameters();
        Object[] more = Arrays.copyOf(parameters, parameters.length + 1, Object[].class);
        more[parameters.length] = context;
        logged.setParameters(more);
        DIAGNOSTIC_CONTEXT
                .get(logged.getClass())
                .ifPresent(put -> context.forEach((name, value) -> {
                    try {
                        put.invoke(logged, name, value);
                    } catch (ReflectiveOperationException unable) {
                        reportError("the context of a line is not written", unable, ErrorManager.WRITE_FAILURE);
                    }
                }));
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
