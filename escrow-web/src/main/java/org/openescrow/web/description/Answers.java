package org.openescrow.web.description;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openescrow.payment.money.Money;

/**
 * The schema of an answer, taken from the record that {@link org.openescrow.escrow.json.JsonWriter} writes, so that it
 * cannot tell of another. What a part means is found in the words given here, or in {@link Terms#ANYWHERE}; a part
 * that nobody explains breaks the build.
 */
public final class Answers {
    private static final JsonValue NO_EXAMPLE = Json.createValue("");

    private final String name;
    private final Class<? extends Record> type;
    private final Map<String, Schema> words;

    private Answers(String name, Class<? extends Record> type, Map<String, Schema> words) {
        this.name = name;
        this.type = type;
        this.words = words;
    }

    /**
     * The answer's schema.
     *
     * @param words what its parts are; for enums, times, amounts and numbers {@link #words} is enough
     */
    public static Structure of(String name, Class<? extends Record> type, Map<String, Schema> words) {
        return new Answers(name, type, words).structure();
    }

    /** The meaning of a part whose type says the rest. */
    public static Schema words(String meaning) {
        return Leaf.text(meaning, "");
    }

    private Structure structure() {
        Structure structure = Structure.answer(name);
        for (RecordComponent part : type.getRecordComponents()) {
            Type content = part.getGenericType();
            boolean optional = part.getType() == Optional.class;
            Schema schema = schema(part.getName(), optional ? argument(content) : content);
            structure = optional ? structure.optional(part.getName(), schema) : structure.field(part.getName(), schema);
        }
        return structure;
    }

    private Schema schema(String part, Type content) {
        Schema said = words.containsKey(part) ? words.get(part) : Terms.ANYWHERE.get(part);
        if (said == null) {
            throw new IllegalStateException("nobody explains " + part + " of " + type.getName());
        }
        if (said instanceof Leaf leaf && content instanceof Class<?> simple) {
            return leaf(leaf, simple);
        }
        if (said instanceof Leaf leaf && content instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Items.of(
                    leaf(leaf, (Class<?>) argument(list)), leaf.keywords().getString("description"));
        }
        return said;
    }

    private static Schema leaf(Leaf said, Class<?> content) {
        String meaning = said.keywords().getString("description");
        if (content.isEnum()) {
            return Leaf.oneOf(meaning, content);
        }
        if (content == Instant.class) {
            return Leaf.time(meaning);
        }
        if (content == Money.class) {
            return Terms.MONEY.meaning(meaning);
        }
        if (content == boolean.class) {
            return Leaf.flag(meaning, true);
        }
        if (content == long.class || content == int.class || content == Integer.class) {
            return said.keywords().containsKey("minimum") ? said : Leaf.number(meaning, 0, 1);
        }
        if (said.example().equals(NO_EXAMPLE)) {
            throw new IllegalStateException("a text without an example: " + meaning);
        }
        return said;
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
