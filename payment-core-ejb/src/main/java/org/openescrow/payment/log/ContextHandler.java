package org.openescrow.payment.log;

import java.util.Arrays;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/**
 * Adds what the thread is about to each record, as a map among its parameters: formatters live in another class loader
 * and know maps. It stands at our own loggers, which ask it before the server's handlers.
 */
final class ContextHandler extends Handler {
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
