package org.openescrow.web.call;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** Reads bodies, but not for ever. */
public final class BoundedBody {
    /** The largest body that platforms and operators may send where an operation does not take more, in bytes. */
    public static final int MOST = 64 * 1024;

    /** A caller who sends slower than this is not waited for: who they are is not known before all of it is there. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int PART = 4 * 1024;

    private BoundedBody() {}

    /**
     * Refuses with BODY_TOO_LARGE, and with REQUEST_MALFORMED where the body does not arrive within {@link #PATIENCE}.
     * The wait for a single byte is the server's to bound.
     */
    public static byte[] read(InputStream stream, int mostBytes) {
        return readWithin(PATIENCE, stream, mostBytes);
    }

    static byte[] readWithin(Duration patience, InputStream stream, int mostBytes) {
        long begin = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        try {
            for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
                body.write(part, 0, read);
                refuseMore(body.size(), mostBytes);
                if (System.nanoTime() - begin > patience.toNanos()) {
                    throw new Refusal(WebRefusal.REQUEST_MALFORMED, "The body did not arrive in time.");
                }
            }
            return body.toByteArray();
        } catch (IOException broken) {
            throw new Refusal(WebRefusal.REQUEST_MALFORMED, "The body did not arrive.");
        }
    }

    private static void refuseMore(int bytes, int mostBytes) {
        if (bytes > mostBytes) {
            throw new Refusal(WebRefusal.BODY_TOO_LARGE, "At most " + mostBytes + " bytes are read.");
        }
    }
}
