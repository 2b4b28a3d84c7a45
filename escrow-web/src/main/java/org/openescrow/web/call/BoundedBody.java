package org.openescrow.web.call;

import java.io.IOException;
import java.io.InputStream;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.error.WebRefusal;

/** Reads bodies, but not for ever. */
public final class BoundedBody {
    /** The largest body that platforms and operators may send, in bytes. */
    public static final int MOST = 64 * 1024;

    private BoundedBody() {}

    /** Refuses with BODY_TOO_LARGE, and with REQUEST_MALFORMED where the body does not arrive. */
    public static byte[] read(InputStream stream, int mostBytes) {
        try {
            byte[] body = stream.readNBytes(mostBytes + 1);
            if (body.length > mostBytes) {
                throw new Refusal(WebRefusal.BODY_TOO_LARGE, "At most " + mostBytes + " bytes are read.");
            }
            return body;
        } catch (IOException broken) {
            throw new Refusal(WebRefusal.REQUEST_MALFORMED, "The body did not arrive.");
        }
    }
}
