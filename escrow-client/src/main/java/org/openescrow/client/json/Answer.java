package org.openescrow.client.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of an answer, read by name. Fields that we do not know are skipped, for the API may add some; a field
 * that we need and that is missing or of another type is an {@link UnexpectedAnswer}.
 */
public final class Answer {
    /** Kept, for the short way looks the provider up anew each time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObject object;

    private Answer(JsonObject object) {
        this.object = object;
    }

    /** Reads a body in UTF-8 that is one JSON object. */
    public static Answer read(byte[] body) {
        try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
            return new Answer(reader.readObject());
        } catch (RuntimeException notAnObject) {
            // Not only JsonException: nesting without end is a plain RuntimeException here.
            throw new UnexpectedAnswer("the answer is not a JSON object", notAnObject);
        }
    }

    public String text(String field) {
        return needed(field, optionalText(field));
    }

    public @Nullable String optionalText(String field) {
        return object.get(field) instanceof JsonString text ? text.getString() : null;
    }

    /** A whole number of at most 64 bits. */
    public long whole(String field) {
        if (object.get(field) instanceof JsonNumber number) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException | UnsupportedOperationException notWhole) {
                // A fraction, or more digits than anybody should count.
                throw new UnexpectedAnswer("the answer's " + field + " is not a whole number", notWhole);
            }
        }
        throw missing(field);
    }

    /** False where the field is missing. */
    public boolean flag(String field) {
        return JsonValue.TRUE.equals(object.get(field));
    }

    public Instant time(String field) {
        return needed(field, optionalTime(field));
    }

    public @Nullable Instant optionalTime(String field) {
        String text = optionalText(field);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UnexpectedAnswer("the answer's " + field + " is not a time", e);
        }
    }

    public Answer object(String field) {
        return needed(field, optionalObject(field));
    }

    public @Nullable Answer optionalObject(String field) {
        return object.get(field) instanceof JsonObject inner ? new Answer(inner) : null;
    }

    /** Empty where the field is missing. */
    public <T> List<T> list(String field, Function<Answer, T> element) {
        return object.get(field) instanceof JsonArray array
                ? array.stream()
                        .map(value -> element.apply(element(field, value)))
                        .toList()
                : List.of();
    }

    private static Answer element(String field, JsonValue value) {
        if (value instanceof JsonObject inner) {
            return new Answer(inner);
        }
        throw missing(field);
    }

    /**
     * A status. One that this client does not know yet is read as {@code otherwise}, so that a new status does not
     * break callers who do not look at it.
     */
    public <E extends Enum<E>> E constant(String field, E otherwise) {
        String name = text(field);
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    private static UnexpectedAnswer missing(String field) {
        return new UnexpectedAnswer("the answer lacks " + field, null);
    }
}
