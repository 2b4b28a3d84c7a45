package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A list.
 *
 * @param item what each is
 * @param words what they are together
 * @param asked whether it is a list in a request: at least one, each once
 */
public record Items(Schema item, String words, boolean asked) implements Schema {
    /** A list in an answer. */
    public static Items of(Schema item, String words) {
        return new Items(item, words, false);
    }

    @Override
    public JsonObject json(Components components) {
        var json = Json.createObjectBuilder().add("type", "array").add("description", words);
        if (asked) {
            json.add("minItems", 1).add("uniqueItems", true);
        }
        return json.add("items", item.json(components)).build();
    }

    @Override
    public JsonValue example() {
        return Json.createArrayBuilder().add(item.example()).build();
    }

    @Override
    public Schema meaning(String other) {
        return new Items(item, other, asked);
    }
}
