package org.openescrow.payment.log;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.trace.Trace;

/** What this thread is about. Whoever begins something on a thread clears it at the end. */
public final class LogContext {
    private static final ThreadLocal<Map<Field, String>> CURRENT =
            ThreadLocal.withInitial(() -> new EnumMap<>(Field.class));

    /** What can be told. */
    public enum Field {
        /** The answer's Request-Id. */
        REQUEST_ID("requestId", "escrow.request_id"),
        /** The platform's order number. */
        ORDER_NO("orderNo", "escrow.order_no"),
        /** Our number of a payment with a bank. */
        BANK_REQUEST_NO("bankRequestNo", "escrow.bank_request_no");

        private final String key;
        private final String attribute;

        Field(String key, String attribute) {
            this.key = key;
            this.attribute = attribute;
        }
    }

    private LogContext() {}

    /** From now on every line of this thread says so, and the step of a trace that it is doing now. */
    public static void put(Field field, String value) {
        CURRENT.get().put(field, value);
        aboutStep(field, value);
    }

    /** The step of a trace that this thread is doing is about it; the thread may do others' work besides. */
    public static void aboutStep(Field field, String value) {
        Trace.about(field.attribute, value);
    }

    public static Optional<String> get(Field field) {
        return Optional.ofNullable(CURRENT.get().get(field));
    }

    /** The thread is about nothing any more. */
    public static void clear() {
        CURRENT.get().clear();
    }

    /** Under the names that the log has for them; with the trace that this thread is in. */
    static Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        CURRENT.get().forEach((field, value) -> named.put(field.key, value));
        Trace.id().ifPresent(id -> named.put("trace_id", id));
        return named;
    }
}
