package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An object with a name of its own. Of fields that may be left out the example shows only those that it is told to.
 */
public final class Structure implements Schema {
    private final String name;
    private final boolean asked;
    private final Map<String, Field> fields;
    private final Map<String, JsonValue> shown;
    private final String words;

    /** A field, and whether it is always there. */
    private record Field(Schema schema, boolean required) {}

    private Structure(
            String name, boolean asked, Map<String, Field> fields, Map<String, JsonValue> shown, String words) {
        this.name = name;
        this.asked = asked;
        this.fields = fields;
        this.shown = shown;
        this.words = words;
    }

    /** The body of a request: any other field is refused. */
    public static Structure asked(String name) {
        return new Structure(name, true, Map.of(), Map.of(), "");
    }

    /** An answer or a part of one: fields may be added to it one day. */
    public static Structure answer(String name) {
        return new Structure(name, false, Map.of(), Map.of(), "");
    }

    /** A part of a list, newest first. */
    public static Structure page(Structure row) {
        return answer(row.name + "Page")
                .field("data", Items.of(row, "The rows."))
                .optional("nextCursor", Terms.NEXT_CURSOR);
    }

    /** With a field that must be there. */
    public Structure field(String field, Schema schema) {
        return with(field, new Field(schema, true));
    }

    /** With a field that may be left out. */
    public Structure optional(String field, Schema schema) {
        return with(field, new Field(schema, false));
    }

    /** The same with the fields of another. */
    public Structure and(Structure other) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        all.putAll(other.fields);
        return new Structure(name, asked, all, shown, words);
    }

    /** With an example that has this value in this field. */
    public Structure showing(String field, String value) {
        return showing(field, Json.createValue(value));
    }

    /** With an example that has this field, as the field's own example has it. */
    public Structure showing(String field) {
        return showing(field, schema(field).example());
    }

    private Structure showing(String field, JsonValue value) {
        schema(field);
        Map<String, JsonValue> more = new LinkedHashMap<>(shown);
        more.put(field, value);
        return new Structure(name, asked, fields, more, words);
    }

    private Schema schema(String field) {
        return Optional.ofNullable(fields.get(field))
                .map(Field::schema)
                .orElseThrow(() -> new IllegalStateException(name + " has no field " + field));
    }

    private Structure with(String field, Field described) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        more.put(field, described);
        return new Structure(name, asked, more, shown, words);
    }

    @Override
    public Structure meaning(String other) {
        return new Structure(name, asked, fields, shown, other);
    }

    @Override
    public JsonObject json(Components components) {
        JsonObject reference = components.add(name, () -> schema(components));
        return words.isEmpty()
                ? reference
                : Json.createObjectBuilder(reference).add("description", words).build();
    }

    /** The schema itself, not a reference to it. */
    public JsonObject schema(Components components) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        fields.forEach((field, described) -> {
            properties.add(field, described.schema().json(components));
            if (described.required()) {
                required.add(field);
            }
        });
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("type", "object")
                .add("properties", properties)
                .add("required", required);
        if (asked) {
            object.add("additionalProperties", false);
        }
        return object.build();
    }

    @Override
    public JsonObject example() {
        JsonObjectBuilder example = Json.createObjectBuilder();
        fields.forEach((field, described) -> {
            JsonValue value = shown.get(field);
            if (value != null) {
                example.add(field, value);
            } else if (described.required()) {
                example.add(field, described.schema().example());
            }
        });
        return example.build();
    }
}
