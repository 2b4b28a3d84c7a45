package org.openescrow.sandbox.wire;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * The fields of a JSON object in a request, read strictly: text is text, a number is a whole number, nothing is
 * converted. Refuses with {@code MALFORMED_JSON}, {@code FIELD_MISSING}, {@code FIELD_INVALID}, {@code FIELD_UNKNOWN}
 * and {@code AMOUNT_INVALID}, and names the field but never its value.
 */
public final class Fields {

    /** The largest amount of money in one call: 100 billion yuan, in fen. */
    private static final long MAX_AMOUNT_FEN = 10_000_000_000_000L;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    public static Fields of(byte[] body) {
        try (JsonParser parser = PARSERS.createParser(new ByteArrayInputStream(body), StandardCharsets.UTF_8)) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                // A JsonReader would not see what stands behind the object.
                if (!parser.hasNext()) {
                    return new Fields(object);
                }
            }
        } catch (JsonException | IllegalStateException | NoSuchElementException e) {
            // Refused below, and not chained: the parser's message can quote the body.
        }
        throw new Refusal(RefusalCode.MALFORMED_JSON, "the body is not a JSON object");
    }

    /** Refuses any field that is not named here, because a misspelt one would be ignored silently. */
    public Fields only(String... names) {
        for (String field : names()) {
            if (!List.of(names).contains(field)) {
                throw new Refusal(RefusalCode.FIELD_UNKNOWN, "known fields: " + String.join(", ", names));
            }
        }
        return this;
    }

    public Set<String> names() {
        return object.keySet();
    }

    /** Text of 1 to {@code maxLength} characters, without control characters. */
    public String text(String name, int maxLength) {
        if (!(required(name) instanceof JsonString string)) {
            throw invalid(name, "must be text");
        }
        String text = string.getString();
        if (text.isBlank() || text.length() > maxLength || text.chars().anyMatch(Character::isISOControl)) {
            throw invalid(name, "must have 1 to " + maxLength + " printable characters");
        }
        return text;
    }

    /** A number, token or address: printable ASCII without spaces. */
    public String code(String name, int maxLength) {
        String text = text(name, maxLength);
        if (!isCode(text)) {
            throw invalid(name, "must be printable ASCII without spaces");
        }
        return text;
    }

    /** Whether a text can be a code at all; the books keep codes in ASCII and cannot even be asked for others. */
    public static boolean isCode(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** An amount in fen, from {@code min} to 100 billion yuan. */
    public long amount(String name, long min) {
        return wholeNumber(name, min, MAX_AMOUNT_FEN, RefusalCode.AMOUNT_INVALID);
    }

    public long wholeNumberOr(String name, long absent, long max) {
        return object.containsKey(name) ? wholeNumber(name, 0, max, RefusalCode.FIELD_INVALID) : absent;
    }

    public Fields object(String name) {
        if (required(name) instanceof JsonObject inner) {
            return new Fields(inner);
        }
        throw invalid(name, "must be an object");
    }

    private long wholeNumber(String name, long min, long max, RefusalCode code) {
        // isIntegral looks at the scale, so 1e3 and 1.0 are refused like 1.5: only plain digits are an amount.
        if (required(name) instanceof JsonNumber number && number.isIntegral()) {
            try {
                long value = number.longValueExact();
                if (value >= min && value <= max) {
                    return value;
                }
            } catch (ArithmeticException tooLarge) {
                // Refused below like every other number out of range.
            }
        }
        throw new Refusal(code, "%s must be a whole number from %d to %d".formatted(name, min, max));
    }

    private JsonValue required(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            throw new Refusal(RefusalCode.FIELD_MISSING, name + " is missing");
        }
        return value;
    }

    private static Refusal invalid(String name, String rule) {
        return new Refusal(RefusalCode.FIELD_INVALID, name + " " + rule);
    }
}
