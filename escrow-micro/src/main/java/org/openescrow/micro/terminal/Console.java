package org.openescrow.micro.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * The terminal. It keeps the JVM's original output, so that it stays readable while {@code System.out} and
 * {@code System.err} lead into the server's log.
 */
public final class Console {

    private static final int LABEL_WIDTH = 44;
    private static final long NANOS_PER_TENTH = 100_000_000L;

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** The process's standard output, whatever {@code System.out} is now. */
    public static Console standard() {
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    }

    public void line(String text) {
        out.println(text);
    }

    public void blank() {
        out.println();
    }

    /** One line for a person who has to do something. */
    public void problem(String text) {
        out.println("escrow: " + text);
    }

    /** Prints the label, does the work, and closes the line with the seconds that it took. */
    public <T> T stage(String label, Callable<T> work) throws Exception {
        out.print("  " + label + " " + ".".repeat(Math.max(3, LABEL_WIDTH - label.length())) + " ");
        out.flush();
        long begin = System.nanoTime();
        try {
            T result = work.call();
            out.println(seconds(System.nanoTime() - begin));
            return result;
        } catch (Exception failure) {
            out.println("failed after " + seconds(System.nanoTime() - begin));
            throw failure;
        }
    }

    private static String seconds(long nanos) {
        long tenths = nanos / NANOS_PER_TENTH;
        return String.format(Locale.ROOT, "%3d.%d s", tenths / 10, tenths % 10);
    }
}
