package org.openescrow.client.json;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    /**
     * A whole list as a stream that reads a page when its elements are asked for, and none that nobody needs. What is
     * added to the list meanwhile is not in it.
     *
     * @param first where to begin, and how many elements a page
     * @param reading reads a page; what it throws ends the stream
     */
    public static <T> Stream<T> stream(PageRequest first, Function<PageRequest, Page<T>> reading) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PageIterator<>(first, reading), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
    }
}
