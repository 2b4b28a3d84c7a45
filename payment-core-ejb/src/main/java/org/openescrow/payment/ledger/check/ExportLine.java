package org.openescrow.payment.ledger.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an export: a flat JSON object whose first field is its type. Texts have no character that JSON would
 * escape, so that reading it needs no library.
 */
final class ExportLine {
    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z]+)\":(?:\"([A-Za-z0-9_.:-]*)\"|(-?[0-9]{1,19}))");
    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9_.:-]*");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder json = new StringBuilder();

    private ExportLine() {}

    static ExportLine of(String type) {
        return new ExportLine().with("type", type);
    }

    /** Adds a text; ids are texts, because they are larger than JavaScript counts. */
    ExportLine with(String name, String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a plain text: " + name);
        }
        return add(name, text, "\"" + text + "\"");
    }

    ExportLine with(String name, long number) {
        return add(name, Long.toString(number), Long.toString(number));
    }

    private ExportLine add(String name, String value, String shown) {
        json.append(json.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(shown);
        fields.put(name, value);
        return this;
    }

    String json() {
        return json + "}";
    }

    /** Reads a line; refuses with {@link IllegalArgumentException} what is not one. */
    static ExportLine parse(String text) {
        ExportLine line = new ExportLine();
        Matcher field = FIELD.matcher(text);
        int at = 0;
        while (field.find() && field.start() == at + 1) {
            line.fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
            at = field.end();
        }
        boolean whole = text.startsWith("{") && text.endsWith("}") && at == text.length() - 1;
        if (!whole || text.chars().filter(c -> c == ',').count() != line.fields.size() - 1) {
            throw new IllegalArgumentException("not a line of an export");
        }
        return line;
    }

    String text(String name) {
        return Optional.ofNullable(fields.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no field " + name));
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }
}
