package org.openescrow.escrow.json;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;

/**
 * Writes records as JSON, their parts in the order of declaration. Parts are texts, whole numbers, booleans, enums,
 * instants (RFC 3339, UTC, milliseconds), {@link Money}, JSON values, records, collections of these, or an Optional
 * of any; what is empty is left out. JSON-B is not used because it promises no order, and a stored answer must be the
 * same text wherever it was made.
 */
public final class JsonWriter {
    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    /** The record as a JSON object. */
    public static String write(Record value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = GENERATORS.createGenerator(text)) {
            new JsonWriter(json).value(value);
        }
        return text.toString();
    }

    private void members(Record value) {
        json.writeStartObject();
        for (Part part : PARTS.get(value.getClass())) {
            Object present = unwrapped(part.of(value));
            if (present != null) {
                json.writeKey(part.name());
                value(present);
            }
        }
        json.writeEnd();
    }

    private void value(Object value) {
        if (value instanceof CharSequence text) {
            json.write(text.toString());
        } else if (value instanceof Enum<?> constant) {
            json.write(constant.name());
        } else if (value instanceof Boolean flag) {
            json.write(flag);
        } else if (value instanceof Long || value instanceof Integer) {
            json.write(((Number) value).longValue());
        } else if (value instanceof JsonValue ready) {
            json.write(ready);
        } else if (value instanceof Instant instant) {
            json.write(RFC_3339.format(instant));
        } else if (value instanceof Money money) {
            json.writeStartObject();
            json.write("value", money.minorUnits());
            json.write("currency", money.currency().getCurrencyCode());
            json.writeEnd();
        } else if (value instanceof Collection<?> items) {
            json.writeStartArray();
            items.forEach(this::value);
            json.writeEnd();
        } else if (value instanceof Record part) {
            members(part);
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass());
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private record Part(String name, Method accessor) {
        static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            // Answers may be package-private; the accessor is public, its class is not.
            accessor.setAccessible(true);
            return new Part(component.getName(), accessor);
        }

        @Nullable
        Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }
}
