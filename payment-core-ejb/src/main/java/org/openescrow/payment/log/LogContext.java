package org.openescrow.payment.log;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What this thread is about. Whoever begins something on a thread clears it at the end. */
public final class LogContext {
    private static final ThreadLocal<Map<Field, String>> CURRENT =
            ThreadLocal.withInitial(() -> new EnumMap<>(Field.class));

    /** What can be told. */
    public enum Field {
        /** The answer's Request-Id. */
        REQUEST_ID("requestId"),
        /** The platform's order number. */
        ORDER_NO("orderNo"),
        /** Our number of a payment with a bank. */
        BANK_REQUEST_NO("bankRequestNo");

        private final String key;

        Field(String key) {
            this.key = key;
        }
    }

    private LogContext() {}

    /** From now on every line of this thread says so. */
    public static void put(Field field, String value) {
        CURRENT.get().put(field, value);
    }

    public static Optional<String> get(Field field) {
        return Optional.ofNullable(CURRENT.get().get(field));
    }

    /** The thread is about nothing any more. */
    public static void clear() {
        CURRENT.get().clear();
    }

    /** Under the names that the log has for them. */
    static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        CURRENT.get().forEach((field, value) -> named.put(field.key, value));
        return named;
    }
}
