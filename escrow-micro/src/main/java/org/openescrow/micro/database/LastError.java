package org.openescrow.micro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds, in the server's log, the line that says why it did not start. */
final class LastError {

    private static final int TAIL_LINES = 200;

    private LastError() {}

    static String in(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "it left no log";
        }
        List<String> lines =
                List.of(Files.readString(log, StandardCharsets.ISO_8859_1).split("\n"));
        return of(lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())) + " (" + log + ")";
    }

    // The first error after the last start is the cause; those that follow are its consequences.
    static String of(List<String> lines) {
        String found = lines.isEmpty() ? "" : lines.get(lines.size() - 1).trim();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            int error = line.indexOf("[ERROR]");
            if (error >= 0) {
                found = line.substring(error + "[ERROR]".length()).trim();
            } else if (line.contains("error while loading shared libraries")) {
                return line.substring(line.indexOf("error while loading")).trim();
            } else if (line.contains("starting as process")) {
                break;
            }
        }
        return found;
    }
}
