package org.openescrow.web.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.ejb.EJBException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class RefusalsTest {
    private final Refusal refusal = new Refusal(EscrowRefusal.WALLET_UNKNOWN);

    @Test
    void findsARefusalThatAContainerHasWrapped() {
        Throwable wrapped = new EJBException("rolled back", new IllegalStateException(refusal));
        assertSame(refusal, Refusals.find(wrapped).orElseThrow());
    }

    @Test
    void takesAnythingElseForABug() {
        assertEquals(Optional.empty(), Refusals.find(new IllegalStateException("no refusal")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REQUEST_MALFORMED",
        "404, ADDRESS_UNKNOWN",
        "405, METHOD_NOT_ALLOWED",
        "406, ANSWER_TYPE_UNSUPPORTED",
        "413, BODY_TOO_LARGE",
        "415, MEDIA_TYPE_UNSUPPORTED",
    })
    void knowsWhatAStatusOfTheServerStandsFor(int status, WebRefusal code) {
        assertEquals(code, Refusals.ofStatus(status).orElseThrow().code());
        assertEquals(Optional.empty(), Refusals.ofStatus(500));
    }

    @Test
    void survivesACauseThatGoesInCircles() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertEquals(Optional.empty(), Refusals.find(first));
    }
}
