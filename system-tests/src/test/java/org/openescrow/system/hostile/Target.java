package org.openescrow.system.hostile;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operation of the document, as something to send requests to.
 *
 * @param method in upper case
 * @param path with its variables, from the root
 * @param examples of its variables and of the parameters of the query
 * @param query the names of the parameters of the query
 * @param body an example of it; empty where it takes none
 * @param caller how a caller proves who it is
 */
record Target(
        String method,
        String path,
        Map<String, String> examples,
        List<String> query,
        Optional<JsonObject> body,
        Caller caller) {

    /** How a caller proves who it is. */
    enum Caller {
        PLATFORM,
        OPERATOR,
        ANYBODY
    }

    /** All of them. */
    static List<Target> of(JsonObject document) {
        List<Target> targets = new ArrayList<>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject()
                .forEach((method, operation) -> targets.add(of(path, method, operation.asJsonObject()))));
        return targets;
    }

    private static Target of(String path, String method, JsonObject operation) {
        Map<String, String> examples = new HashMap<>();
        List<String> query = new ArrayList<>();
        for (JsonObject parameter : operation.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
            if (parameter.containsKey("name")) {
                String example = text(parameter.getOrDefault("example", JsonValue.NULL));
                examples.put(parameter.getString("name"), example);
                if (parameter.getString("in").equals("query")) {
                    query.add(parameter.getString("name"));
                }
            }
        }
        Optional<JsonObject> body = Optional.ofNullable(operation.getJsonObject("requestBody"))
                .map(described -> described
                        .getJsonObject("content")
                        .getJsonObject("application/json")
                        .getJsonObject("example"));
        String security = operation.getJsonArray("security").toString();
        Caller caller = security.contains("signature")
                ? Caller.PLATFORM
                : security.contains("operatorToken") ? Caller.OPERATOR : Caller.ANYBODY;
        return new Target(method.toUpperCase(Locale.ROOT), "/escrow" + path, examples, query, body, caller);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
