package org.openescrow.micro.server;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Leads everything that is printed in this JVM, the server's log included, into one file, so that the terminal stays
 * readable. A full file becomes {@code server.log.1}; the one before it is dropped.
 */
public final class ServerLog extends OutputStream {

    private static final long FULL_BYTES = 32L * 1024 * 1024;

    private final Path file;
    private OutputStream out;
    private long written;

    private ServerLog(Path file) throws IOException {
        this.file = file;
        this.out = new FileOutputStream(file.toFile(), true);
        this.written = Files.size(file);
    }

    /** From now on {@code System.out} and {@code System.err} lead into that file. */
    public static void takeOver(Path file) throws IOException {
        PrintStream stream = new PrintStream(new ServerLog(file), true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @Override
    public synchronized void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        if (written > FULL_BYTES) {
            turnOver();
        }
        out.write(bytes, offset, length);
        written += length;
    }

    @Override
    public synchronized void flush() throws IOException {
        out.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void turnOver() throws IOException {
        out.close();
        Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        out = new FileOutputStream(file.toFile(), true);
        written = 0;
    }
}
