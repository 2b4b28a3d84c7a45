package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/**
 * A schema that the document has anyway, by its name.
 *
 * @param name in the components
 * @param words what it is in this place; empty for nothing to add
 * @param example a value that fits
 */
record Named(String name, String words, JsonValue example) implements Schema {
    @Override
    public JsonObject json(Components components) {
        JsonObject reference = Components.reference(name);
        return words.isEmpty()
                ? reference
                : Json.createObjectBuilder(reference).add("description", words).build();
    }

    @Override
    public Schema meaning(String other) {
        return new Named(name, other, example);
    }
}
