package org.openescrow.payment.ledger.check;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of an export: a flat JSON object whose first field is its type. Texts have no character that JSON would
 * escape, so that reading it needs no library. What the ledger writes has letters, digits and {@code _ . : -} only;
 * any other character, which somebody else must have written, is there as its bytes of UTF-8, {@code %20} for a space.
 */
final class ExportLine {
    /** Begins what stands for a character that the ledger never writes. */
    static final char ESCAPE = '%';

    private static final Pattern FIELD = Pattern.compile("\"([A-Za-z]+)\":(?:\"([A-Za-z0-9_.:%-]*)\"|(-?[0-9]{1,19}))");
    private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9_.:-]");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final StringBuilder json = new StringBuilder();

    private ExportLine() {}

    static ExportLine of(String type) {
        return new ExportLine().with("type", type);
    }

    /** Adds a text; ids are texts, because they are larger than JavaScript counts. */
    ExportLine with(String name, String text) {
        String plain = FOREIGN.matcher(text).replaceAll(foreign -> escaped(foreign.group()));
        return add(name, plain, "\"" + plain + "\"");
    }

    /** The escape is foreign itself, so that no other text is written the same. */
    private static String escaped(String character) {
        return HexFormat.of()
                .withPrefix(String.valueOf(ESCAPE))
                .withUpperCase()
                .formatHex(character.getBytes(StandardCharsets.UTF_8));
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
