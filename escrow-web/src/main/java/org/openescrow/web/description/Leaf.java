package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Arrays;

/**
 * A text, a number or a yes or no.
 *
 * @param keywords of JSON Schema
 * @param example a value that fits
 */
public record Leaf(JsonObject keywords, JsonValue example) implements Schema {
    /** A text. */
    public static Leaf text(String words, String example) {
        return leaf("string", words, Json.createValue(example));
    }

    /** A whole number of at least this. */
    public static Leaf number(String words, long least, long example) {
        return leaf("integer", words, Json.createValue(example))
                .with("format", Json.createValue("int64"))
                .with("minimum", Json.createValue(least));
    }

    /** Yes or no. */
    public static Leaf flag(String words, boolean example) {
        return leaf("boolean", words, example ? JsonValue.TRUE : JsonValue.FALSE);
    }

    /** An object of any content. */
    public static Leaf object(String words, JsonObject example) {
        return leaf("object", words, example);
    }

    /** A moment: RFC 3339, UTC, milliseconds. */
    public static Leaf time(String words) {
        return text(words, "2026-11-22T08:30:00.000Z")
                .with("format", Json.createValue("date-time"))
                .pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\\.[0-9]{3}Z");
    }

    /** One of the constants. */
    public static Leaf oneOf(String words, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return oneOf(
                words,
                Arrays.stream(constants)
                        .map(constant -> ((Enum<?>) constant).name())
                        .toArray(String[]::new));
    }

    /** One of the texts. */
    public static Leaf oneOf(String words, String... texts) {
        return text(words, texts[0])
                .with(
                        "enum",
                        Json.createArrayBuilder(Arrays.asList((Object[]) texts)).build());
    }

    /** Only texts that match as a whole. */
    public Leaf pattern(String regex) {
        return with("pattern", Json.createValue("^(?:" + regex + ")$"));
    }

    /** Only texts of so many characters. */
    public Leaf characters(int least, int most) {
        return with("minLength", Json.createValue(least)).with("maxLength", Json.createValue(most));
    }

    /** Only numbers up to this. */
    public Leaf most(long number) {
        return with("maximum", Json.createValue(number));
    }

    /** The same with another example. */
    public Leaf such(String other) {
        return new Leaf(keywords, Json.createValue(other));
    }

    private Leaf with(String keyword, JsonValue value) {
        return new Leaf(Json.createObjectBuilder(keywords).add(keyword, value).build(), example);
    }

    @Override
    public Leaf meaning(String words) {
        return with("description", Json.createValue(words));
    }

    @Override
    public JsonObject json(Components components) {
        JsonObjectBuilder json = Json.createObjectBuilder(keywords);
        return json.add("examples", Json.createArrayBuilder().add(example)).build();
    }

    private static Leaf leaf(String type, String words, JsonValue example) {
        return new Leaf(
                Json.createObjectBuilder()
                        .add("type", type)
                        .add("description", words)
                        .build(),
                example);
    }
}
