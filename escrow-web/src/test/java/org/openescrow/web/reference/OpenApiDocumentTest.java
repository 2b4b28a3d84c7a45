package org.openescrow.web.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openescrow.web.error.Catalogue;

class OpenApiDocumentTest {
    private static final JsonObject DOCUMENT = OpenApiDocument.of(5_000_000);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /** The map itself throws where a method is not described, or a description has no method. */
    @Test
    void everyResourceOfTheModuleIsDescribed() {
        Set<String> resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.openescrow.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> described = ApiMap.operations().stream()
                .map(one -> one.method().getDeclaringClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(resources, described);
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        List<String> ids = ApiMap.operations().stream()
                .map(one -> one.operation().name().id())
                .toList();
        assertEquals(ids.size(), Set.copyOf(ids).size(), ids.toString());
        assertTrue(ids.containsAll(List.of("openWallet", "consume", "receiveCallback", "trialBalance")));
    }

    @Test
    void aValidatorFindsNothing() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(DOCUMENT.toString(), null, options);
        assertEquals(List.of(), parsed.getMessages());
        assertEquals(
                DOCUMENT.getJsonObject("paths").keySet(),
                parsed.getOpenAPI().getPaths().keySet());
    }

    /** The validator lets a reference to nothing pass. */
    @Test
    void everyReferenceLeadsToSomething() {
        for (String reference : references(DOCUMENT)) {
            assertTrue(DOCUMENT.getValue(reference.substring(1)) != null, reference);
        }
    }

    @Test
    void everyExampleFitsItsSchema() {
        Schemas schemas = new Schemas(DOCUMENT);
        List<String> checked = new ArrayList<>();
        DOCUMENT.getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        checked.addAll(schemas.checkExamples(path, method, operation.asJsonObject()));
                    }
                }));
        assertTrue(checked.size() > 90, "too few were found: " + checked.size());
    }

    @Test
    void everyCodeHasAnExampleThatFits() {
        Schemas schemas = new Schemas(DOCUMENT);
        JsonObject examples = DOCUMENT.getJsonObject("components").getJsonObject("examples");
        Catalogue.all()
                .forEach(code -> assertEquals(
                        List.of(),
                        schemas.faults(
                                "#/components/schemas/Problem",
                                Objects.requireNonNull(examples.getJsonObject(code.code()))
                                        .getJsonObject("value")
                                        .toString())));
    }

    @Test
    void theLimitIsTheInstallations() {
        JsonObject value = OpenApiDocument.of(777)
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("OrderAmount")
                .getJsonObject("properties")
                .getJsonObject("value");
        assertEquals(777, value.getInt("maximum"));
    }

    @Test
    void whoeverSignsIsToldHow() {
        JsonObject consume = DOCUMENT.getJsonObject("paths")
                .getJsonObject("/v1/consumptions")
                .getJsonObject("post");
        assertTrue(consume.getJsonArray("security").getJsonObject(0).containsKey("signature"));
        assertTrue(consume.getJsonArray("parameters").toString().contains("IdempotencyKey"));
        assertEquals(
                Set.of("201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "500", "503"),
                consume.getJsonObject("responses").keySet());
        JsonObject logIn = DOCUMENT.getJsonObject("paths")
                .getJsonObject("/admin/v1/tokens")
                .getJsonObject("post");
        assertTrue(logIn.getJsonArray("security").isEmpty());
        assertFalse(logIn.getJsonArray("parameters").toString().contains("IdempotencyKey"));
    }

    private static Set<String> references(JsonValue value) {
        Set<String> found = new TreeSet<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, part) -> {
                if (name.equals("$ref") && part instanceof JsonString reference) {
                    found.add(reference.getString());
                }
                found.addAll(references(part));
            });
        } else if (value.getValueType() == JsonValue.ValueType.ARRAY) {
            value.asJsonArray().forEach(part -> found.addAll(references(part)));
        }
        return found;
    }
}
