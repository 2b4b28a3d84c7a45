package org.openescrow.payment.log;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.trace.CollectedSteps;
import org.openescrow.payment.trace.Kind;
import org.openescrow.payment.trace.Trace;

class LogContextTest {
    private final ContextHandler handler = new ContextHandler();

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @Test
    void comesAfterTheRecordsOwnParameters() {
        LogContext.put(LogContext.Field.ORDER_NO, "o-1");
        LogContext.put(LogContext.Field.REQUEST_ID, "request-1");
        assertArrayEquals(new Object[] {"own", Map.of("requestId", "request-1", "orderNo", "o-1")}, handled("own"));
    }

    @Test
    void isLeftOutWhereThereIsNone() {
        LogContext.put(LogContext.Field.ORDER_NO, "o-1");
        LogContext.clear();
        assertArrayEquals(new Object[] {"own"}, handled("own"));
        assertEquals(Optional.empty(), LogContext.get(LogContext.Field.ORDER_NO));
    }

    @Test
    void namesTheTrace() {
        try (CollectedSteps steps = new CollectedSteps()) {
            LogContext.put(LogContext.Field.ORDER_NO, "o-1");
            Trace.in(
                    Trace.begin(Kind.INTERNAL, "step"),
                    () -> assertArrayEquals(
                            new Object[] {
                                "own",
                                Map.of("orderNo", "o-1", "trace_id", Trace.id().orElseThrow())
                            },
                            handled("own")));
            assertEquals(1, steps.all().size());
        }
    }

    @Test
    void isInTheDiagnosticContextOfARecordThatHasOne() {
        LogContext.put(LogContext.Field.ORDER_NO, "o-1");
        var logged = new DiagnosedRecord();
        handler.publish(logged);
        assertEquals(Map.of("orderNo", "o-1"), logged.diagnosed);
    }

    private Object[] handled(Object... parameters) {
        var logged = new LogRecord(Level.INFO, "words");
        logged.setParameters(parameters);
        handler.publish(logged);
        return logged.getParameters();
    }

    /** As WildFly's records are. */
    public static final class DiagnosedRecord extends LogRecord {
        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> diagnosed = new HashMap<>();

        DiagnosedRecord() {
            super(Level.INFO, "words");
        }

        /** Adds one; answers what was there. */
        public String putMdc(String name, String value) {
            return diagnosed.put(name, value);
        }
    }
}
