package org.openescrow.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds values against the document's schemas. */
final class Schemas {
    private static final String JSON = "application/json";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final JsonObject components;

    Schemas(JsonObject document) {
        this.components = Json.createObjectBuilder()
                .add("schemas", document.getJsonObject("components").getJsonObject("schemas"))
                .build();
    }

    /** What is wrong with the value; nothing where it fits. */
    List<String> faults(String reference, String value) {
        return faults(Json.createObjectBuilder().add("$ref", reference).build(), value);
    }

    private List<String> faults(JsonObject schema, String value) {
        // The components come along, so that references from within lead somewhere.
        JsonObject whole = Json.createObjectBuilder()
                .add("allOf", Json.createArrayBuilder().add(schema))
                .add("components", components)
                .build();
        return registry.getSchema(whole.toString()).validate(value, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Checks the examples of parameters, body and answers; answers where they are. */
    List<String> checkExamples(String path, String method, JsonObject operation) {
        List<String> checked = new ArrayList<>();
        for (JsonObject parameter : operation.getJsonArray("parameters").getValuesAs(JsonObject.class)) {
            if (parameter.containsKey("schema")) {
                check(parameter, method + " " + path + " " + parameter.getString("name"), checked);
            }
        }
        if (operation.containsKey("requestBody")) {
            check(content(operation.getJsonObject("requestBody")), method + " " + path + " body", checked);
        }
        for (Map.Entry<String, JsonValue> response :
                operation.getJsonObject("responses").entrySet()) {
            JsonObject described = response.getValue().asJsonObject();
            if (described.containsKey("content")
                    && described.getJsonObject("content").containsKey(JSON)) {
                check(content(described), method + " " + path + " " + response.getKey(), checked);
            }
        }
        return checked;
    }

    private void check(JsonObject described, String where, List<String> checked) {
        assertEquals(
                List.of(), faults(described.getJsonObject("schema"), String.valueOf(described.get("example"))), where);
        checked.add(where);
    }

    private static JsonObject content(JsonObject described) {
        return described.getJsonObject("content").getJsonObject(JSON);
    }
}
