package org.openescrow.web.json;

import java.util.function.Function;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/**
 * How a text becomes a value.
 *
 * @param mostCharacters longer texts are TOO_LONG
 * @param detail the rule in words, for INVALID
 * @param type makes the value, or throws {@link InvalidValue}, any other {@link IllegalArgumentException}, or a
 *     {@link Refusal}, which is kept until all fields are read
 */
public record TextRule<T>(int mostCharacters, String detail, Function<String, T> type) {
    private static final int LONGEST_ID = 64;

    /** For an id of ours: what has not the shape of one is as unknown as what nobody has. */
    public static <T> TextRule<T> id(Function<String, T> type, RefusalCode unknown) {
        return new TextRule<>(LONGEST_ID, unknown.meaning(), text -> {
            try {
                return type.apply(text);
            } catch (InvalidValue notAnId) {
                throw new Refusal(unknown);
            }
        });
    }
}
