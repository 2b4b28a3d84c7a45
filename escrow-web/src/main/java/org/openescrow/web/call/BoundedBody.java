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

    private static final int PART = 16 * 1024;

    private BoundedBody() {}

    /** Refuses with BODY_TOO_LARGE, and with REQUEST_MALFORMED where the body does not arrive. */
    public static byte[] read(InputStream stream, int mostBytes) {
        try {
            byte[] body = stream.readNBytes(mostBytes + 1);
            refuseMore(body.length, mostBytes);
            return body;
        } catch (IOException broken) {
            throw new Refusal(WebRefusal.REQUEST_MALFORMED, "The body did not arrive.");
        }
    }

    /**
     * The same, and a body that has not arrived after this time is refused as one that does not. The wait for a single
     * byte is the server's to bound.
     */
    public static byte[] readWithin(Duration patience, InputStream stream, int mostBytes) {
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
