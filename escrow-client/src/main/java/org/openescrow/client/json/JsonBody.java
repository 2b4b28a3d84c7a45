package org.openescrow.client.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the JSON object of a request, field by field in the order given; a null is left out. */
public final class JsonBody {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder builder = JSON.createObjectBuilder();

    public JsonBody with(String field, @Nullable String value) {
        if (value != null) {
            builder.add(field, value);
        }
        return this;
    }

    public JsonBody with(String field, List<String> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(array::add);
        builder.add(field, array);
        return this;
    }

    public JsonBody with(String field, JsonBody value) {
        builder.add(field, value.builder.build());
        return this;
    }

    public JsonBody with(String field, Money amount) {
        builder.add(
                field, JSON.createObjectBuilder().add("value", amount.value()).add("currency", amount.currency()));
        return this;
    }

    /** The text to send. */
    public String text() {
        JsonObject built = builder.build();
        return built.toString();
    }
}
