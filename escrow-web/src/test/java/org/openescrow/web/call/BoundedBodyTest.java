package org.openescrow.web.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class BoundedBodyTest {
    @Test
    void aBodyThatComesTooSlowlyIsGivenUp() {
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                into[from] = 'x';
                return 1;
            }
        };
        assertEquals(
                WebRefusal.REQUEST_MALFORMED,
                assertThrows(
                                Refusal.class,
                                () -> BoundedBody.readWithin(Duration.ofMillis(20), trickle, Integer.MAX_VALUE))
                        .code());
        assertEquals(
                WebRefusal.BODY_TOO_LARGE,
                assertThrows(Refusal.class, () -> BoundedBody.readWithin(Duration.ofMinutes(1), trickle, 8))
                        .code());
        var whole = new ByteArrayInputStream(new byte[8]);
        assertEquals(8, BoundedBody.readWithin(Duration.ofMinutes(1), whole, 8).length);
    }

    @Test
    void readsUpToTheBoundAndNotAByteMore() {
        assertEquals(8, BoundedBody.read(new ByteArrayInputStream(new byte[8]), 8).length);
        Refusal refusal = assertThrows(Refusal.class, () -> BoundedBody.read(new ByteArrayInputStream(new byte[9]), 8));
        assertEquals(WebRefusal.BODY_TOO_LARGE, refusal.code());
    }

    @Test
    void refusesABodyThatBreaksOff() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();
        assertEquals(
                WebRefusal.REQUEST_MALFORMED,
                assertThrows(Refusal.class, () -> BoundedBody.read(broken, 8)).code());
    }
}
