package org.openescrow.web.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

class BoundedBodyTest {
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
