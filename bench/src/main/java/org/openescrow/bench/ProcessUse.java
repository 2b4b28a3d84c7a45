package org.openescrow.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** What a process has used so far. */
final class ProcessUse {
    /** Linux counts in hundredths of a second; {@code getconf CLK_TCK}. */
    private static final long MICROS_A_TICK = 10_000;

    private static final int USER_TICKS = 11;

    private ProcessUse() {}

    /** Processor time in microseconds, user and system, all threads; 0 where the machine does not tell. */
    static long cpuMicros(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The second field is the command in brackets and may hold blanks.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1])) * MICROS_A_TICK;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** The Java heap in use, in bytes, as jstat tells; 0 where it does not. */
    static long heapBytes(long pid) {
        Path jstat = Path.of(System.getProperty("java.home"), "bin", "jstat");
        try {
            Process process = new ProcessBuilder(jstat.toString(), "-gc", Long.toString(pid)).start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            process.waitFor(10, TimeUnit.SECONDS);
            return usedHeap(text);
        } catch (IOException unreadable) {
            return 0;
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Survivors, eden and old generation: the columns S0U, S1U, EU and OU, in kilobytes. */
    static long usedHeap(String table) {
        String[] lines = table.strip().split("\n", -1);
        if (lines.length < 2) {
            return 0;
        }
        String[] names = lines[0].trim().split("\\s+", -1);
        String[] values = lines[1].trim().split("\\s+", -1);
        double kilobytes = 0;
        for (int i = 0; i < names.length; i++) {
            if (names[i].matches("S0U|S1U|EU|OU")) {
                kilobytes += Double.parseDouble(values[i]);
            }
        }
        return Math.round(kilobytes * 1024);
    }
}
