package org.openescrow.escrow.notification.delivery;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the answer to an HTTP/1.1 request as far as it matters here: its status. The head is read within bounds, and
 * of a short body of known length just so much that its sender is not cut off.
 */
final class AnswerReader {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("content-length:[ \\t]*([0-9]{1,6})[ \\t]*");
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_BODY = 64 * 1024;
    private static final int MOST_INTERIM_ANSWERS = 5;
    private static final int FIRST_FINAL_STATUS = 200;

    private final InputStream in;
    private int headLeft = LONGEST_HEAD;

    private AnswerReader(InputStream in) {
        this.in = in;
    }

    static int status(InputStream stream) throws IOException {
        return new AnswerReader(new BufferedInputStream(stream)).finalStatus();
    }

    private int finalStatus() throws IOException {
        for (int answers = 0; answers <= MOST_INTERIM_ANSWERS; answers++) {
            int status = statusOf(line());
            int bodyLength = bodyLength();
            if (status >= FIRST_FINAL_STATUS) {
                drain(bodyLength);
                return status;
            }
        }
        throw new NoHttpException("no end of interim answers");
    }

    private static int statusOf(String line) throws NoHttpException {
        Matcher matcher = STATUS_LINE.matcher(line);
        if (!matcher.matches()) {
            throw new NoHttpException("no status line");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** Reads the headers to their end; 0 where the length is not said. */
    private int bodyLength() throws IOException {
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            Matcher matcher = LENGTH.matcher(header.toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                length = Integer.parseInt(matcher.group(1));
            }
        }
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("cut off");
            }
            if (--headLeft < 0) {
                throw new NoHttpException("the head has no end");
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    /** The status is known, so whatever goes wrong now does not matter. */
    private void drain(int length) {
        try {
            in.readNBytes(Math.min(length, LONGEST_BODY));
        } catch (IOException cutOff) {
            // Nobody reads it.
        }
    }
}
