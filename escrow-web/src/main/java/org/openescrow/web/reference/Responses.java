package org.openescrow.web.reference;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.SortedSet;
import org.openescrow.web.description.Components;
import org.openescrow.web.description.Operation.Result;
import org.openescrow.web.error.Catalogue;
import org.openescrow.web.error.ErrorCode;
import org.openescrow.web.error.Problem;

/** The answers of an operation: one that is a yes, and one for each status that is a no. */
final class Responses {
    private Responses() {}

    static JsonObject of(ApiOperation operation, Components components) {
        JsonObjectBuilder responses = Json.createObjectBuilder();
        Result result = operation.operation().result();
        responses.add(Integer.toString(result.status()), success(operation, result, components));
        OperationRefusals.byStatus(operation)
                .forEach((status, codes) -> responses.add(Integer.toString(status), refusal(status, codes)));
        return responses.build();
    }

    private static JsonObject success(ApiOperation operation, Result result, Components components) {
        JsonObjectBuilder headers = Json.createObjectBuilder().add("Request-Id", header("RequestId"));
        if (operation.isOnceOnly()) {
            headers.add("Idempotency-Replayed", header("IdempotencyReplayed"));
        }
        if (operation.isForPlatforms() && !operation.bringsItsKey()) {
            headers.add("RateLimit", header("RateLimit")).add("RateLimit-Policy", header("RateLimitPolicy"));
        }
        JsonObjectBuilder response = Json.createObjectBuilder()
                .add("description", result.status() == 201 ? "Done; this is what it is now." : "As asked.")
                .add("headers", headers);
        if (result.schema() != null) {
            JsonObjectBuilder content = Json.createObjectBuilder()
                    .add("schema", result.schema().json(components))
                    .add("example", result.schema().example());
            response.add("content", Json.createObjectBuilder().add(result.mediaType(), content));
        }
        return response.build();
    }

    private static JsonObject refusal(int status, SortedSet<String> codes) {
        JsonObjectBuilder headers = Json.createObjectBuilder().add("Request-Id", header("RequestId"));
        if (status == 401) {
            headers.add("WWW-Authenticate", header("WwwAuthenticate"));
        }
        if (codes.stream().anyMatch(code -> code(code).retryable() && status != 500)) {
            headers.add("Retry-After", header("RetryAfter"));
        }
        StringBuilder description = new StringBuilder();
        JsonObjectBuilder examples = Json.createObjectBuilder();
        JsonArrayBuilder names = Json.createArrayBuilder();
        for (String code : codes) {
            description
                    .append("- `")
                    .append(code)
                    .append("`: ")
                    .append(code(code).title())
                    .append('\n');
            names.add(code);
            examples.add(code, Json.createObjectBuilder().add("$ref", "#/components/examples/" + code));
        }
        JsonObjectBuilder narrowed = Json.createObjectBuilder()
                .add("code", Json.createObjectBuilder().add("enum", names))
                .add("status", Json.createObjectBuilder().add("const", status));
        JsonObjectBuilder schema = Json.createObjectBuilder()
                .add("$ref", "#/components/schemas/Problem")
                .add("properties", narrowed);
        return Json.createObjectBuilder()
                .add("description", description.toString())
                .add("headers", headers)
                .add(
                        "content",
                        Json.createObjectBuilder()
                                .add(
                                        Problem.MEDIA_TYPE,
                                        Json.createObjectBuilder()
                                                .add("schema", schema)
                                                .add("examples", examples)))
                .build();
    }

    private static ErrorCode code(String name) {
        return Catalogue.find(name).orElseThrow();
    }

    private static JsonObject header(String name) {
        return Json.createObjectBuilder()
                .add("$ref", "#/components/headers/" + name)
                .build();
    }
}
