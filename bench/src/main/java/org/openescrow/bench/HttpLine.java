package org.openescrow.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection that sends prepared bytes: the load generator shares the processors with what it
 * measures and must cost next to nothing.
 */
final class HttpLine implements AutoCloseable {
    private static final int BUFFER = 16 * 1024;
    private static final int TIMEOUT_MILLIS = 60_000;
    private static final String LENGTH = "\r\ncontent-length:";

    private final InetSocketAddress address;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private String lastBody = "";

    HttpLine(URI base) throws IOException {
        address = new InetSocketAddress(base.getHost(), base.getPort());
        socket = connect();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    private Socket connect() throws IOException {
        Socket fresh = new Socket();
        fresh.setOption(StandardSocketOptions.TCP_NODELAY, true);
        fresh.setSoTimeout(TIMEOUT_MILLIS);
        fresh.connect(address);
        return fresh;
    }

    /** Sends a request and reads the whole answer. Answers its status. */
    int exchange(byte[] request) throws IOException {
        out.write(request);
        int filled = 0;
        int headEnd = -1;
        while (headEnd < 0) {
            filled = fill(filled);
            headEnd = endOfHead(filled);
        }
        String head = new String(buffer, 0, headEnd, US_ASCII).toLowerCase(Locale.ROOT);
        int total = headEnd + 4 + contentLength(head);
        while (filled < total) {
            filled = fill(filled);
        }
        lastBody = new String(buffer, headEnd + 4, total - headEnd - 4, UTF_8);
        if (head.contains("\r\nconnection: close")) {
            reconnect();
        }
        return Integer.parseInt(head, 9, 12, 10);
    }

    private void reconnect() throws IOException {
        socket.close();
        socket = connect();
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** The body of the last answer. */
    String lastBody() {
        return lastBody;
    }

    private int fill(int filled) throws IOException {
        int read = in.read(buffer, filled, BUFFER - filled);
        if (read <= 0) {
            throw new EOFException("the answer broke off, or is longer than " + BUFFER + " bytes");
        }
        return filled + read;
    }

    private int endOfHead(int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i - 3;
            }
        }
        return -1;
    }

    private static int contentLength(String head) throws IOException {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int begin = at + LENGTH.length();
        int end = head.indexOf('\r', begin);
        return Integer.parseInt(
                head.substring(begin, end < 0 ? head.length() : end).trim());
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
