package org.openescrow.system;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the running system promises at {@code /escrow/openapi}; each answer that a test sees is held against it, and one
 * that breaks it fails the test. Fields that are not described are a breach as well.
 */
public final class Contract {
    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");
    private static final Set<String> JSON = Set.of("application/json", "application/problem+json");

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final JsonObject document;
    private final JsonObject closed;
    private final List<Template> templates;

    /** A path of the document as what it matches. */
    private record Template(String path, Pattern pattern) {
        static Template of(String path) {
            return new Template(path, Pattern.compile("/escrow" + path.replaceAll("\\{\\w+}", "[^/]+")));
        }

        int variables() {
            return path.length() - path.replace("{", "").length();
        }
    }

    /**
     * An answer that was seen.
     *
     * @param mediaType with its parameters; empty where there is no body
     */
    public record Seen(String method, URI target, int status, String mediaType, String body) {
        @Override
        public String toString() {
            return method + " " + target.getRawPath() + " -> " + status;
        }
    }

    private Contract(JsonObject document) {
        this.document = document;
        this.closed = closed(document.getJsonObject("components").getJsonObject("schemas"));
        this.templates = document.getJsonObject("paths").keySet().stream()
                .map(Template::of)
                .sorted(Comparator.comparing(Template::variables))
                .toList();
    }

    /** Reads it from the system at this address. */
    public static Contract read(URI base) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/escrow/openapi")).build();
        try {
            HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
            try (JsonReader reader = Json.createReader(new ByteArrayInputStream(response.body()))) {
                return new Contract(reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The document itself. */
    public JsonObject document() {
        return document;
    }

    /** Fails where the answer is not one that is promised. */
    public void check(Seen seen) {
        List<String> faults = faults(seen);
        if (!faults.isEmpty()) {
            throw new AssertionError(seen + " is not as /escrow/openapi has it: " + faults + " " + seen.body());
        }
    }

    private List<String> faults(Seen seen) {
        Optional<String> path = templates.stream()
                .filter(template ->
                        template.pattern().matcher(seen.target().getRawPath()).matches())
                .map(Template::path)
                .findFirst();
        if (path.isEmpty()) {
            return expectCode(seen, "ADDRESS_UNKNOWN");
        }
        String method = seen.method().toLowerCase(Locale.ROOT);
        JsonObject item = document.getJsonObject("paths").getJsonObject(path.get());
        if (!item.containsKey(method)) {
            return expectCode(seen, "METHOD_NOT_ALLOWED");
        }
        JsonObject responses = item.getJsonObject(method).getJsonObject("responses");
        String status = Integer.toString(seen.status());
        if (!responses.containsKey(status)) {
            return List.of("the status is not described");
        }
        return faults(seen, responses.getJsonObject(status), method + " " + path.get() + " " + status);
    }

    private List<String> faults(Seen seen, JsonObject response, String where) {
        JsonObject content = response.containsKey("content") ? response.getJsonObject("content") : null;
        if (content == null) {
            return seen.body().isEmpty() ? List.of() : List.of("no body is described");
        }
        String mediaType = seen.mediaType().replaceFirst(";.*", "");
        if (!content.containsKey(mediaType)) {
            return List.of("the media type " + mediaType + " is not described");
        }
        if (!JSON.contains(mediaType)) {
            return List.of();
        }
        return schemas
                .computeIfAbsent(where, any -> compiled(content.getJsonObject(mediaType)))
                .validate(seen.body(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static List<String> expectCode(Seen seen, String code) {
        return seen.body().contains("\"code\":\"" + code + "\"") ? List.of() : List.of("expected " + code);
    }

    private Schema compiled(JsonObject described) {
        JsonObject schema = described.getJsonObject("schema");
        Set<String> names = new TreeSet<>();
        collect(schema, names);
        JsonObjectBuilder parts = Json.createObjectBuilder();
        names.forEach(name -> parts.add(name, closed.getJsonObject(name)));
        // The components that it needs come along, so that references from within lead somewhere.
        JsonObject whole = Json.createObjectBuilder()
                .add("allOf", Json.createArrayBuilder().add(schema))
                .add("components", Json.createObjectBuilder().add("schemas", parts))
                .build();
        return registry.getSchema(whole.toString());
    }

    private void collect(JsonObject schema, Set<String> names) {
        REFERENCE
                .matcher(schema.toString())
                .results()
                .map(found -> found.group(1))
                .forEach(name -> {
                    if (names.add(name)) {
                        collect(closed.getJsonObject(name), names);
                    }
                });
    }

    private static JsonObject closed(JsonObject schemas) {
        JsonObjectBuilder closed = Json.createObjectBuilder();
        schemas.forEach((name, schema) -> closed.add(
                name, Json.createObjectBuilder(schema.asJsonObject()).add("additionalProperties", JsonValue.FALSE)));
        return closed.build();
    }
}
