package org.openescrow.client.json;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, newest first.
 *
 * @param data the elements, at most as many as were asked for
 * @param nextCursor where the next page begins, for {@link PageRequest#after}; null on the last page
 */
public record Page<T>(List<T> data, @Nullable String nextCursor) {
    public Page {
        data = List.copyOf(data);
    }

    public static <T> Page<T> from(Answer answer, Function<Answer, T> element) {
        return new Page<>(answer.list("data", element), answer.optionalText("nextCursor"));
    }
}
