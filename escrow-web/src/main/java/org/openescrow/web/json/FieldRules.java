package org.openescrow.web.json;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.openescrow.escrow.InvalidValue;

/** Rules for texts that are no type of their own. */
public final class FieldRules {
    private FieldRules() {}

    /** A value type that says itself what is wrong; texts of more than {@code most} characters are TOO_LONG. */
    public static <T> TextRule<T> of(int most, Function<String, T> type) {
        return new TextRule<>(most, "Breaks the rules for this field.", type);
    }

    /** One of the constants, by its name. */
    public static <E extends Enum<E>> TextRule<E> oneOf(Class<E> type) {
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return new TextRule<>(64, "One of " + names + ".", name -> Enum.valueOf(type, name));
    }

    /** A moment, as RFC 3339 writes it. */
    public static TextRule<Instant> time() {
        return new TextRule<>(Time.LONGEST, "A time such as 2026-01-31T08:00:00Z.", Time::of);
    }

    /** Words for people, in one line: 1 to {@code most} characters, not only blanks, no control characters. */
    public static TextRule<String> words(int most) {
        return new TextRule<>(most, "1 to " + most + " characters, none of them a control character.", text -> {
            if (text.isBlank() || hasControls(text)) {
                throw new IllegalArgumentException("not words");
            }
            return text;
        });
    }

    /** The same, and nothing at all is welcome as well. */
    public static TextRule<String> wordsOrNothing(int most) {
        return new TextRule<>(most, "At most " + most + " characters, none of them a control character.", text -> {
            // The doors count in chars, of which a rare character takes two.
            if (text.length() > most) {
                throw new InvalidValue("TOO_LONG", "At most " + most + " characters.");
            }
            if (hasControls(text)) {
                throw new IllegalArgumentException("not words");
            }
            return text;
        });
    }

    /** A text of several lines that others read and check, such as PEM. */
    public static TextRule<String> block(int most) {
        return new TextRule<>(most, "A text.", text -> {
            if (text.isBlank()) {
                throw new InvalidValue("INVALID", "Must not be empty.");
            }
            return text;
        });
    }

    private static boolean hasControls(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
