package org.openescrow.web.reference;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Components;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Structure;
import org.openescrow.web.error.Catalogue;
import org.openescrow.web.error.ErrorCode;
import org.openescrow.web.error.Problem;

/**
 * The OpenAPI 3.1 document. It needs nothing of the server that it is served by, so that all servers serve the same,
 * and tests see what callers see.
 */
final class OpenApiDocument {
    private static final String REQUEST_ID = "01JD4Q8Z6M3V7K2N9P5R1T8W0X";
    private static final Structure FIELD_ERROR = Answers.of(
            "FieldError",
            FieldError.class,
            Map.of(
                    "field", Leaf.text("The field's path.", "amount.value"),
                    "code",
                            Leaf.text("The rule that it breaks.", "NOT_POSITIVE")
                                    .pattern("[A-Z][A-Z0-9_]*"),
                    "detail", Leaf.text("The rule in words.", "Must be more than 0.")));
    private static final Structure PROBLEM = Answers.of(
            "Problem",
            Problem.class,
            Map.of(
                    "type", Leaf.text("Where the code is explained.", "/escrow/problems/WALLET_UNKNOWN"),
                    "title", Leaf.text("What the code means.", "The platform has no such wallet."),
                    "status", Leaf.number("The HTTP status.", 400, 404).most(599),
                    "detail",
                            Leaf.text(
                                    "What was wrong this time; never what was sent.",
                                    "The platform has no such wallet."),
                    "instance", Leaf.text("The path of the request.", "/escrow/v1/wallets/wal_x"),
                    "code",
                            Leaf.text("Stable; the name to decide by.", "WALLET_UNKNOWN")
                                    .pattern("[A-Z][A-Z0-9_]*"),
                    "errors", Items.of(FIELD_ERROR, "The fields at fault, where it is about fields."),
                    "requestId", Leaf.text("The answer's Request-Id.", REQUEST_ID),
                    "retryable",
                            Answers.words(
                                    "Whether the same request may be sent again with a hope of another answer.")));

    private final List<ApiOperation> operations = ApiMap.operations();
    private final Components components = new Components();
    private final long mostFen;

    private OpenApiDocument(long mostFen) {
        this.mostFen = mostFen;
    }

    /**
     * The document.
     *
     * @param mostFen the installation's limit for one order
     */
    static JsonObject of(long mostFen) {
        return new OpenApiDocument(mostFen).json();
    }

    private JsonObject json() {
        JsonObject paths = paths();
        PROBLEM.json(components);
        components.add("OrderAmount", this::orderAmount);
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add(
                        "info",
                        Json.createObjectBuilder()
                                .add("title", "Escrow")
                                .add("version", "1")
                                .add("summary", "Custody wallets: every wallet is one payment account.")
                                .add("description", Conventions.TEXT))
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/escrow")))
                .add("tags", tags())
                .add("paths", paths)
                .add(
                        "components",
                        Conventions.components()
                                .add("schemas", components.json())
                                .add("examples", examples()))
                .build();
    }

    private JsonObject paths() {
        Map<String, JsonObjectBuilder> paths = new TreeMap<>();
        for (ApiOperation one : operations) {
            String verb = one.operation().name().method().toLowerCase(Locale.ROOT);
            paths.computeIfAbsent(one.path(), path -> Json.createObjectBuilder())
                    .add(verb, new OperationJson(one, components).json());
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        paths.forEach(json::add);
        return json.build();
    }

    private JsonArrayBuilder tags() {
        JsonArrayBuilder tags = Json.createArrayBuilder();
        operations.stream()
                .map(one -> one.siblings().group())
                .distinct()
                .forEach(group -> tags.add(Json.createObjectBuilder().add("name", group)));
        return tags;
    }

    private JsonObject orderAmount() {
        return Structure.asked("OrderAmount")
                .field(
                        "value",
                        Leaf.number("Fen; the most is this installation's limit for one order.", 1, 10_000)
                                .most(mostFen))
                .field("currency", Leaf.oneOf("ISO 4217.", "CNY"))
                .schema(components);
    }

    private static JsonObject examples() {
        JsonObjectBuilder examples = Json.createObjectBuilder();
        for (ErrorCode code : Catalogue.all()) {
            JsonObjectBuilder problem = Json.createObjectBuilder()
                    .add("type", code.type())
                    .add("title", code.title())
                    .add("status", code.status())
                    .add("detail", code.title())
                    .add("instance", "/escrow/v1/wallets")
                    .add("code", code.code())
                    .add("requestId", REQUEST_ID)
                    .add("retryable", code.retryable());
            examples.add(
                    code.code(),
                    Json.createObjectBuilder().add("summary", code.advice()).add("value", problem));
        }
        return examples.build();
    }

    /** The names of the operations that can give a code. */
    static SortedSet<String> operationsGiving(String code) {
        SortedSet<String> found = new TreeSet<>();
        for (ApiOperation one : ApiMap.operations()) {
            if (OperationRefusals.byStatus(one).values().stream().anyMatch(codes -> codes.contains(code))) {
                found.add(one.operation().name().id());
            }
        }
        return found;
    }
}
