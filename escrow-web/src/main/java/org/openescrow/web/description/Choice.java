package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/**
 * One of several.
 *
 * @param schemas at least one; the example is the first one's
 * @param words what it is
 */
public record Choice(List<? extends Schema> schemas, String words) implements Schema {
    @Override
    public JsonObject json(Components components) {
        JsonArrayBuilder any = Json.createArrayBuilder();
        schemas.forEach(schema -> any.add(schema.json(components)));
        return Json.createObjectBuilder()
                .add("description", words)
                .add("anyOf", any)
                .build();
    }

    @Override
    public JsonValue example() {
        return schemas.get(0).example();
    }

    @Override
    public Schema meaning(String other) {
        return new Choice(schemas, other);
    }
}
