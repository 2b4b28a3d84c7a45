package org.openescrow.web.reference;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openescrow.web.description.Components;
import org.openescrow.web.description.Schema;

/** One operation as OpenAPI has it. */
final class OperationJson {
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    private final ApiOperation operation;
    private final Components components;

    OperationJson(ApiOperation operation, Components components) {
        this.operation = operation;
        this.components = components;
    }

    JsonObject json() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("operationId", operation.operation().name().id())
                .add("summary", operation.operation().name().summary())
                .add("description", text())
                .add("tags", Json.createArrayBuilder().add(operation.siblings().group()))
                .add("security", security())
                .add("parameters", parameters());
        operation
                .operation()
                .body()
                .ifPresent(body -> json.add(
                        "requestBody",
                        Json.createObjectBuilder()
                                .add("required", operation.operation().isBodyRequired())
                                .add(
                                        "content",
                                        Json.createObjectBuilder()
                                                .add(
                                                        "application/json",
                                                        Json.createObjectBuilder()
                                                                .add("schema", body.json(components))
                                                                .add("example", body.example())))));
        return json.add("responses", Responses.of(operation, components)).build();
    }

    private String text() {
        String text = operation.operation().text();
        List<String> roles = operation.roles().stream()
                .flatMap(allowed -> Arrays.stream(allowed.value()))
                .map(Enum::name)
                .toList();
        return roles.isEmpty() ? text : (text + "\n\nFor the roles " + String.join(", ", roles) + ".").strip();
    }

    private JsonArray security() {
        JsonArrayBuilder security = Json.createArrayBuilder();
        JsonArray nothing = JsonArray.EMPTY_JSON_ARRAY;
        if (operation.isForPlatforms()) {
            security.add(Json.createObjectBuilder().add("signature", nothing).add("signatureInput", nothing));
        } else if (!operation.roles().isEmpty()) {
            security.add(Json.createObjectBuilder().add("operatorToken", nothing));
        }
        return security.build();
    }

    private JsonArray parameters() {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        Matcher inPath = IN_PATH.matcher(operation.path());
        while (inPath.find()) {
            String name = inPath.group(1);
            Schema schema = Optional.ofNullable(
                            operation.siblings().pathParameters().get(name))
                    .orElseThrow(
                            () -> new IllegalStateException("not described: {" + name + "} of " + operation.path()));
            parameters.add(parameter(name, "path", schema, true));
        }
        operation
                .operation()
                .queries()
                .forEach((name, query) -> parameters.add(parameter(name, "query", query.schema(), query.required())));
        if (operation.isOnceOnly()) {
            parameters.add(shared("IdempotencyKey"));
        }
        if (operation.isForPlatforms() && operation.takesJson()) {
            parameters.add(shared("ContentDigest"));
        }
        return parameters.add(shared("RequestId")).build();
    }

    private JsonObject parameter(String name, String place, Schema schema, boolean required) {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("in", place)
                .add("required", required)
                .add("schema", schema.json(components))
                .add("example", schema.example())
                .build();
    }

    private static JsonObject shared(String name) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/parameters/" + name)
                .build();
    }
}
