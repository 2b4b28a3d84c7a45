package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies are read by hand, so here each described field is tried: what the reference says is what the system does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribedInputIT {
    private static final int FEWEST = 18;

    private final RunningSystem system = RunningSystem.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private Marketplace shop;
    private String token;

    /** An operation that takes a body; {@code address} has the examples of its path filled in. */
    record Described(String address, JsonObject operation) {
        JsonObject example() {
            return content().getJsonObject("example");
        }

        JsonObject content() {
            return operation
                    .getJsonObject("requestBody")
                    .getJsonObject("content")
                    .getJsonObject("application/json");
        }

        @Override
        public String toString() {
            return address;
        }
    }

    @BeforeAll
    void callers() {
        shop = Marketplace.admitted(system);
        token = system.desk().token();
    }

    Stream<Described> described() {
        List<Described> found = new ArrayList<>();
        JsonObject paths = system.contract().document().getJsonObject("paths");
        paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
            if (operation.asJsonObject().containsKey("requestBody")) {
                found.add(new Described("/escrow" + filled(path, operation.asJsonObject()), operation.asJsonObject()));
            }
        }));
        return found.stream();
    }

    @Test
    void thereAreOperationsToTry() {
        assertTrue(described().count() >= FEWEST);
    }

    @ParameterizedTest
    @MethodSource("described")
    void theExampleIsUnderstoodAndNothingElse(Described one) throws Exception {
        HttpResponse<String> example = send(one, one.example());
        assertUnderstood(example);
        JsonObject extra = Json.createObjectBuilder(one.example()).add("tip", 1).build();
        assertFault(send(one, extra), "tip", Optional.of("UNKNOWN_FIELD"));
    }

    @ParameterizedTest
    @MethodSource("described")
    void everyFieldIsAsDescribed(Described one) throws Exception {
        tryFields(one, one.content().getJsonObject("schema"), "");
    }

    private void tryFields(Described one, JsonObject reference, String prefix) throws Exception {
        JsonObject schema = resolved(reference);
        for (String name : schema.getJsonObject("properties").keySet()) {
            String field = prefix + name;
            JsonObject described = schema.getJsonObject("properties").getJsonObject(name);
            boolean required = schema.getJsonArray("required").getValuesAs(JsonString::getString).stream()
                    .anyMatch(name::equals);
            HttpResponse<String> without = send(one, changed(one.example(), field, Optional.empty()));
            if (required) {
                assertFault(without, field, Optional.of("REQUIRED"));
            } else {
                assertUnderstood(without);
            }
            assertFault(
                    send(one, changed(one.example(), field, Optional.of(JsonValue.TRUE))),
                    field,
                    Optional.of("WRONG_TYPE"));
            if (described.containsKey("$ref")) {
                tryFields(one, described, field + ".");
            } else {
                tryBounds(one, described, field);
            }
        }
    }

    private void tryBounds(Described one, JsonObject field, String path) throws Exception {
        if (field.containsKey("pattern") || field.containsKey("enum")) {
            HttpResponse<String> outside = send(one, changed(one.example(), path, text("\u0001")));
            // What has not the shape of an id is unknown, like one that nobody has.
            if (outside.statusCode() != 404) {
                assertFault(outside, path, Optional.empty());
            }
        }
        if (field.containsKey("maxLength")) {
            int most = field.getInt("maxLength");
            assertFault(
                    send(one, changed(one.example(), path, text("x".repeat(most + 1)))), path, Optional.of("TOO_LONG"));
            if (!field.containsKey("pattern")) {
                HttpResponse<String> longest = send(one, changed(one.example(), path, text("x".repeat(most))));
                assertTrue(!longest.body().contains("\"field\":\"" + path + "\""), longest.body());
            }
        }
        if (field.containsKey("maximum")) {
            long most = field.getJsonNumber("maximum").longValueExact();
            assertFault(
                    send(one, changed(one.example(), path, Optional.of(Json.createValue(most + 1)))),
                    path,
                    Optional.of("OVER_LIMIT"));
        }
    }

    private static Optional<JsonValue> text(String value) {
        return Optional.of(Json.createValue(value));
    }

    /** The body with another value at that path, or with none. */
    private static JsonObject changed(JsonObject body, String path, Optional<JsonValue> value) {
        JsonObjectBuilder changed = Json.createObjectBuilder(body);
        int dot = path.indexOf('.');
        if (dot > 0) {
            String outer = path.substring(0, dot);
            changed.add(outer, changed(body.getJsonObject(outer), path.substring(dot + 1), value));
        } else if (value.isPresent()) {
            changed.add(path, value.get());
        } else {
            changed.remove(path);
        }
        return changed.build();
    }

    private JsonObject resolved(JsonObject reference) {
        String pointer = reference.getString("$ref").substring(1);
        return system.contract().document().getValue(pointer).asJsonObject();
    }

    private static String filled(String path, JsonObject operation) {
        String address = path;
        for (JsonObject parameter : operation.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
            if (parameter.getString("in", "").equals("path")) {
                address = address.replace("{" + parameter.getString("name") + "}", parameter.getString("example"));
            }
        }
        return address;
    }

    private HttpResponse<String> send(Described one, JsonObject body) throws Exception {
        URI target = system.base().resolve(one.address());
        String json = body.toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(target).header("Content-Type", "application/json");
        if (one.operation().getJsonArray("security").toString().contains("signature")) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            shop.signer()
                    .sign("POST", target, bytes, UUID.randomUUID().toString())
                    .forEach(request::header);
        } else {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response =
                http.send(request.POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
        system.contract()
                .check(new Contract.Seen(
                        "POST",
                        target,
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(""),
                        response.body()));
        return response;
    }

    /** A proof that a key is held is none of the body's business. */
    private static void assertUnderstood(HttpResponse<String> response) {
        assertTrue(
                response.statusCode() != 400 || response.body().contains("\"code\":\"KEY_PROOF_INVALID\""),
                response.body());
    }

    private static void assertFault(HttpResponse<String> response, String field, Optional<String> code) {
        assertEquals(400, response.statusCode(), response.body());
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            assertTrue(
                    reader.readObject().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                            .filter(error -> error.getString("field")
                                    .replaceFirst("\\[\\d+]$", "")
                                    .equals(field))
                            .anyMatch(error ->
                                    code.map(error.getString("code")::equals).orElse(true)),
                    field + " " + code + " is not in " + response.body());
        }
    }
}
