package org.openescrow.micro.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * A record of the log as one line of JSON: time, level, logger, thread, message, the fields of each map among its
 * parameters, exception. Beside the launcher's first class, because the JVM's log looks for it on the class path.
 */
public final class JsonLog extends Formatter {
    private static final int FIRST_PRINTABLE = 0x20;

    /** Always with milliseconds, so that lines can be sorted as text. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String format(LogRecord logged) {
        StringBuilder line = new StringBuilder("{");
        add(line, "time", TIME.format(logged.getInstant()));
        add(line, "level", logged.getLevel().getName());
        add(line, "logger", String.valueOf(logged.getLoggerName()));
        add(line, "thread", Thread.currentThread().getName());
        add(line, "message", String.valueOf(formatMessage(logged)));
        Object[] parameters = logged.getParameters();
        if (parameters != null) {
            for (Object parameter : parameters) {
                if (parameter instanceof Map<?, ?> fields) {
                    fields.forEach((name, value) -> add(line, String.valueOf(name), String.valueOf(value)));
                }
            }
        }
        if (logged.getThrown() != null) {
            StringWriter trace = new StringWriter();
            logged.getThrown().printStackTrace(new PrintWriter(trace, true));
            add(line, "exception", trace.toString());
        }
        return line.append("}\n").toString();
    }

    private static void add(StringBuilder line, String name, String value) {
        if (line.length() > 1) {
            line.append(',');
        }
        quote(line, name);
        line.append(':');
        quote(line, value);
    }

    private static void quote(StringBuilder line, String text) {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> line.append('\\').append(c);
                case '\n' -> line.append("\\n");
                case '\t' -> line.append("\\t");
                default -> {
                    if (c < FIRST_PRINTABLE) {
                        line.append(String.format("\\u%04x", (int) c));
                    } else {
                        line.append(c);
                    }
                }
            }
        }
        line.append('"');
    }
}
