package org.openescrow.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;

/** Reads a request body whole, up to {@value #LIMIT_BYTES} bytes; a longer one is refused. */
final class Body {

    static final int LIMIT_BYTES = 64 * 1024;

    private Body() {}

    static byte[] read(InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LIMIT_BYTES + 1);
        if (bytes.length > LIMIT_BYTES) {
            throw new Refusal(RefusalCode.BODY_TOO_LARGE, "a body has at most " + LIMIT_BYTES + " bytes");
        }
        return bytes;
    }
}
