package org.openescrow.sandbox.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Refusal;

class PaymentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final PaymentOrder ORDER =
            new PaymentOrder("q1", Direction.DEBIT, "agr1", 100, "CNY", "http://127.0.0.1:1/a");
    private static final Payment ACCEPTED = Payment.accepted(ORDER, "P1", Fault.NONE, NOW);

    @ParameterizedTest
    @EnumSource
    void endsOnce(PaymentStatus from) {
        for (PaymentStatus to : PaymentStatus.values()) {
            boolean may = from == PaymentStatus.ACCEPTED
                    && Set.of(PaymentStatus.SUCCEEDED, PaymentStatus.FAILED).contains(to);
            assertEquals(may, from.canBecome(to), from + " to " + to);
        }
        Payment failed = ACCEPTED.finished(PaymentStatus.FAILED, "DECLINED", NOW);
        assertThrows(IllegalStateException.class, () -> failed.finished(PaymentStatus.SUCCEEDED, null, NOW));
    }

    @Test
    void recognisesItsOrder() {
        assertTrue(ACCEPTED.isFor(ORDER));
        assertTrue(ACCEPTED.isFor(
                new PaymentOrder("q1", Direction.DEBIT, "agr1", 100, "CNY", "http://127.0.0.1:2/moved")));
        assertFalse(
                ACCEPTED.isFor(new PaymentOrder("q1", Direction.DEBIT, "agr1", 101, "CNY", "http://127.0.0.1:1/a")));
        assertFalse(
                ACCEPTED.isFor(new PaymentOrder("q1", Direction.DEBIT, "agr2", 100, "CNY", "http://127.0.0.1:1/a")));
        assertFalse(
                ACCEPTED.isFor(new PaymentOrder("q1", Direction.CREDIT, "agr1", 100, "CNY", "http://127.0.0.1:1/a")));
    }

    @Test
    void answersClosedToAnyOrderThatComesTooLate() {
        Payment closed = Payment.closed("q1", "P1", NOW);
        assertTrue(closed.isFor(ORDER));
        assertEquals("CLOSED", PaymentState.of(closed).status());
        assertNull(PaymentState.of(closed).amount());
        assertThrows(IllegalStateException.class, () -> closed.finished(PaymentStatus.SUCCEEDED, null, NOW));
    }

    @Test
    void aSilentOneIsAnsweredForAfterAnHour() {
        Payment silent = Payment.accepted(ORDER, "P1", new Fault(FaultMode.SILENT, 0), NOW)
                .finished(PaymentStatus.SUCCEEDED, null, NOW);
        assertTrue(silent.isUnanswered(NOW.plusSeconds(3_599)));
        assertFalse(silent.isUnanswered(NOW.plusSeconds(3_600)));
        assertFalse(
                ACCEPTED.finished(PaymentStatus.SUCCEEDED, null, NOW).isUnanswered(NOW), "any other one is at once");
    }

    @Test
    void ofAWrongAmountOneFenMoreIsMovedOnceItIsDone() {
        Payment wrong = Payment.accepted(ORDER, "P1", new Fault(FaultMode.WRONG_AMOUNT, 0), NOW);
        assertEquals(100, PaymentState.of(wrong).amount());
        assertEquals(
                101,
                PaymentState.of(wrong.finished(PaymentStatus.SUCCEEDED, null, NOW))
                        .amount());
        assertEquals(
                100,
                PaymentState.of(wrong.finished(PaymentStatus.FAILED, "INSUFFICIENT_BALANCE", NOW))
                        .amount());
        assertTrue(wrong.isFor(ORDER), "the order is still the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://h/a", "/a", "http:a", "file:///etc/hosts", "http://[", "h"})
    void callsBackOnlyOverHttp(String uri) {
        Fields fields = Fields.of(("{\"requestNo\":\"q\",\"agreementToken\":\"t\",\"amount\":1,\"currency\":\"CNY\","
                        + "\"callbackUri\":\"" + uri + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        assertThrows(Refusal.class, () -> PaymentOrder.from(Direction.DEBIT, fields));
    }
}
