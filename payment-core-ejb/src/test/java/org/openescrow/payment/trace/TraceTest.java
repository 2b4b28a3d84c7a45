package org.openescrow.payment.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Undeclared;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class TraceTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
    private static final String UNSAMPLED = "00-" + TRACE + "-b7ad6b7169203331-00";

    private final CollectedSteps steps = new CollectedSteps();

    @AfterEach
    void turnOff() {
        LogContext.clear();
        steps.close();
    }

    @Test
    void goesOnWithTheCallersTrace() {
        try (Step step = Trace.begin(Kind.SERVER, "GET", Trace.sent(PARENT))) {
            assertEquals(Optional.of(TRACE), Trace.id());
            step.about("http.response.status_code", 200).rename("GET /wallets");
        }
        SpanData server = steps.only("GET /wallets");
        assertEquals(SpanKind.SERVER, server.getKind());
        assertEquals(TRACE, server.getTraceId());
        assertEquals("b7ad6b7169203331", server.getParentSpanId());
        assertEquals(200L, server.getAttributes().get(AttributeKey.longKey("http.response.status_code")));
        assertEquals(Optional.empty(), Trace.id());
    }

    @Test
    void aStepWithinAStepIsItsChildAndSaysSoToOthers() {
        Trace.in(Trace.begin(Kind.INTERNAL, "outer"), () -> {
            Trace.begin(Kind.CLIENT, "inner").close();
            assertEquals(
                    Optional.of("00-" + Span.current().getSpanContext().getTraceId() + "-"
                            + Span.current().getSpanContext().getSpanId() + "-01"),
                    Trace.parent());
        });
        assertEquals(steps.only("outer").getSpanId(), steps.only("inner").getParentSpanId());
    }

    /** Whoever finds a span on our thread cannot end it or write on it. */
    @Test
    void theCurrentSpanIsANameOnly() {
        try (Step step = Trace.begin(Kind.SERVER, "GET")) {
            Span.current().setStatus(StatusCode.ERROR).end();
            step.about("still", "open");
        }
        SpanData server = steps.only("GET");
        assertEquals("open", server.getAttributes().get(AttributeKey.stringKey("still")));
        assertEquals(StatusCode.UNSET, server.getStatus().getStatusCode());
    }

    @Test
    void aRefusalIsAnAnswerAndAFaultAFailureWithoutItsWords() {
        assertThrows(
                Refusal.class,
                () -> Trace.in(Trace.begin(Kind.INTERNAL, "refused"), () -> {
                    throw new Refusal(PaymentRefusal.INSUFFICIENT_FUNDS);
                }));
        assertThrows(
                IllegalStateException.class,
                () -> Trace.in(Trace.begin(Kind.INTERNAL, "failed"), () -> {
                    throw new IllegalStateException("words that may be personal");
                }));
        SpanData refused = steps.only("refused");
        assertEquals(StatusCode.UNSET, refused.getStatus().getStatusCode());
        assertEquals("INSUFFICIENT_FUNDS", refused.getAttributes().get(AttributeKey.stringKey("escrow.refusal")));
        SpanData failed = steps.only("failed");
        assertEquals(StatusCode.ERROR, failed.getStatus().getStatusCode());
        assertEquals(
                "java.lang.IllegalStateException", failed.getAttributes().get(AttributeKey.stringKey("error.type")));
        assertEquals(List.of(), failed.getEvents());
        assertEquals("", failed.getStatus().getDescription());
    }

    /** As where an interceptor lets the failure of a commit through. */
    @Test
    void whatNobodyDeclaresIsAFailureAndThrownAsItIs() {
        var lost = new TimeoutException("the commit");
        Runnable work = () -> Undeclared.fail(lost);
        assertSame(
                lost,
                assertThrows(
                        TimeoutException.class, () -> Trace.in(Trace.begin(Kind.INTERNAL, "not committed"), work)));
        SpanData failed = steps.only("not committed");
        assertEquals(StatusCode.ERROR, failed.getStatus().getStatusCode());
        assertEquals(
                "java.util.concurrent.TimeoutException",
                failed.getAttributes().get(AttributeKey.stringKey("error.type")));
    }

    @Test
    void whatManyShareIsOfTheFirstOnesTraceAndLinkedToTheOthers() {
        Origin first = Trace.sent(PARENT);
        Origin second = Trace.sent("00-1af7651916cd43dd8448eb211c80319c-c7ad6b7169203331-01");
        Trace.beginShared("shared", List.of(first, second, Origin.NONE)).close();
        SpanData shared = steps.only("shared");
        assertEquals(TRACE, shared.getTraceId());
        assertEquals(
                List.of("c7ad6b7169203331"),
                shared.getLinks().stream()
                        .map(link -> link.getSpanContext().getSpanId())
                        .toList());
    }

    @Test
    void remembersWhereSomethingWasBegun() {
        Trace.in(Trace.begin(Kind.SERVER, "begun", Trace.sent(PARENT)), () -> Trace.remember("BR1"));
        Trace.remember("BR2");
        Trace.begin(Kind.CLIENT, "goes on", Trace.remembered("BR1")).close();
        assertEquals(steps.only("begun").getSpanId(), steps.only("goes on").getParentSpanId());
        assertSame(Origin.NONE, Trace.remembered("BR2"));
    }

    @Test
    void forgetsWhatIsLongAgo() {
        Trace.in(Trace.begin(Kind.SERVER, "begun"), () -> {
            for (int i = 0; i <= 10_000; i++) {
                Trace.remember("BR" + i);
            }
        });
        assertSame(Origin.NONE, Trace.remembered("BR0"));
        assertNotSame(Origin.NONE, Trace.remembered("BR10000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void whatIsNotWellFormedCountsForNothing(String sent) {
        assertSame(Origin.NONE, Trace.sent(sent));
    }

    /** The caller has decided that this trace is not to be collected. */
    @Test
    void leavesOutWhatTheCallerLeftOut() {
        try (Step step = Trace.begin(Kind.SERVER, "GET", Trace.sent(UNSAMPLED))) {
            step.about("heard", "by nobody");
            assertEquals(Optional.of(TRACE), Trace.id());
        }
        assertEquals(List.of(), steps.all());
    }

    @Test
    void saysWhatItsThreadIsAbout() {
        try (Step step = Trace.begin(Kind.SERVER, "POST")) {
            LogContext.put(LogContext.Field.ORDER_NO, "o-1");
            step.about("is", "open");
        }
        assertEquals("o-1", steps.only("POST").getAttributes().get(AttributeKey.stringKey("escrow.order_no")));
    }

    @Test
    void offItDoesNothing() {
        steps.close();
        assertSame(Step.NONE, Trace.begin(Kind.SERVER, "GET", Trace.sent(PARENT)));
        assertSame(Step.NONE, Trace.beginShared("shared", List.of(Origin.NONE)));
        assertSame(Step.NONE, Trace.beginLinked("linked", List.of()));
        assertSame(Origin.NONE, Trace.here());
        assertEquals(Optional.empty(), Trace.parent());
        assertEquals(Optional.empty(), Trace.id());
        Trace.remember("BR1");
        assertSame(Origin.NONE, Trace.remembered("BR1"));
        assertEquals("done", Trace.in(Step.NONE, step -> "done"));
        assertEquals(List.of(), steps.all());
    }
}
