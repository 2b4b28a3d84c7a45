package org.openescrow.sandbox.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;

class BehaviourTest {

    @ParameterizedTest
    @CsvSource({
        // mode, delay; at once, executes after, callbacks, deliveries, callback after, amount off, forged
        "NORMAL,                         0, false,   50, 1, 1,     0, 0, false",
        "NORMAL,                      2000, false, 2000, 1, 1,     0, 0, false",
        "DECLINE,                        0, false,   50, 1, 1,     0, 0, false",
        "SYNC_SUCCESS,                   0,  true,    0, 0, 0,     0, 0, false",
        "TIMEOUT_BUT_DONE,               0,  true,    0, 0, 0,     0, 0, false",
        "CALLBACK_LOST,                  0, false,   50, 0, 0,     0, 0, false",
        "CALLBACK_TWICE,                 0, false,   50, 1, 2,     0, 0, false",
        "CALLBACK_TWICE_OTHER_SERIAL,    0, false,   50, 2, 1,     0, 0, false",
        "CALLBACK_LATE,                  0, false,   50, 1, 1, 10000, 0, false",
        "CALLBACK_LATE,                500, false,   50, 1, 1,   500, 0, false",
        "CALLBACK_WRONG_AMOUNT,          0, false,   50, 1, 1,     0, 1, false",
        "WRONG_AMOUNT,                   0, false,   50, 1, 1,     0, 0, false",
        "CALLBACK_BAD_SIGNATURE,         0, false,   50, 1, 1,     0, 0, true"
    })
    void followsTheMode(FaultMode mode, long delayMillis, @AggregateWith(Expected.class) Behaviour expected) {
        assertEquals(expected, Behaviour.of(new Fault(mode, delayMillis)));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryMode(FaultMode mode) {
        Behaviour behaviour = Behaviour.of(new Fault(mode, 0));
        assertTrue(behaviour.executesAfter().compareTo(Duration.ofSeconds(1)) < 0);
        assertEquals(mode.timesOut(), new Fault(mode, 0).timesOut());
    }

    /** The columns of the table after the fault's two. */
    static final class Expected implements ArgumentsAggregator {
        @Override
        public Behaviour aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
            return new Behaviour(
                    row.getBoolean(2),
                    Duration.ofMillis(row.getLong(3)),
                    row.getInteger(4),
                    row.getInteger(5),
                    Duration.ofMillis(row.getLong(6)),
                    row.getLong(7),
                    row.getBoolean(8));
        }
    }
}
