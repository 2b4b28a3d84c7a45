package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The schemas that have a name and are referred to. */
public final class Components {
    private static final String PREFIX = "#/components/schemas/";

    private final Map<String, JsonObject> schemas = new TreeMap<>();

    /** A reference to the schema of that name. */
    static JsonObject reference(String name) {
        return Json.createObjectBuilder().add("$ref", PREFIX + name).build();
    }

    /** Keeps the schema under its name; two different ones under one name are a mistake of ours. */
    public JsonObject add(String name, Supplier<JsonObject> schema) {
        JsonObject made = schema.get();
        JsonObject known = schemas.putIfAbsent(name, made);
        if (known != null && !known.equals(made)) {
            throw new IllegalStateException("two schemas are called " + name);
        }
        return reference(name);
    }

    /** All of them. */
    public JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        schemas.forEach(json::add);
        return json.build();
    }
}
