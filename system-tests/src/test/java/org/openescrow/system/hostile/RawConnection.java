package org.openescrow.system.hostile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection that sends any bytes, which HTTP clients refuse to do; kept for as long as the server keeps it. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    // What is no whole request may leave the server waiting for the rest of it.
    private static final int PATIENCE_UNFRAMED_MILLIS = 1_000;
    private static final int MOST_LINE = 100_000;

    private final URI base;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawConnection(URI base) {
        this.base = base;
    }

    /** Sends the bytes; empty where the server hangs up, or says nothing, instead of answering. */
    Optional<RawAnswer> send(Attack attack) throws IOException {
        boolean kept = socket != null;
        try {
            Socket opened = open();
            opened.setSoTimeout(attack.isFramed() ? PATIENCE_MILLIS : PATIENCE_UNFRAMED_MILLIS);
            opened.getOutputStream().write(attack.bytes());
            return Optional.of(read(attack.isAnsweredWithoutBody()));
        } catch (SocketTimeoutException silence) {
            hangUp();
            return Optional.empty();
        } catch (IOException hungUp) {
            hangUp();
            // It may have hung up before the request came.
            return kept ? send(attack) : Optional.empty();
        }
    }

    private Socket open() throws IOException {
        if (socket == null) {
            Socket opened = new Socket();
            opened.setTcpNoDelay(true);
            opened.connect(new InetSocketAddress(base.getHost(), base.getPort()), PATIENCE_MILLIS);
            socket = opened;
            in = new BufferedInputStream(opened.getInputStream());
        }
        return socket;
    }

    private RawAnswer read(boolean withoutBody) throws IOException {
        String[] statusLine = line().split(" ", 3);
        int status = Integer.parseInt(statusLine[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (status == 100) {
            return read(withoutBody);
        }
        byte[] body = withoutBody ? new byte[0] : body(headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            hangUp();
        }
        return new RawAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        String length = headers.get("content-length");
        if (length != null) {
            return stream().readNBytes(Integer.parseInt(length));
        }
        return "close".equalsIgnoreCase(headers.get("connection")) ? stream().readAllBytes() : new byte[0];
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(stream().readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().replaceFirst(";.*", "").strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = stream().read(); next != '\n'; next = stream().read()) {
            if (next < 0 || line.length() > MOST_LINE) {
                throw new EOFException("the server hung up");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private InputStream stream() throws IOException {
        if (in == null) {
            throw new EOFException("closed");
        }
        return in;
    }

    @Override
    public void close() throws IOException {
        hangUp();
    }

    /** The next request gets a new connection. */
    void hangUp() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        in = null;
    }
}
