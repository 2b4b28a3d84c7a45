package org.openescrow.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param data newest first
 * @param nextCursor what {@code after} must be to get the part that follows; left out at the end
 */
public record Page<T>(List<T> data, Optional<String> nextCursor) {
    public Page {
        data = List.copyOf(data);
    }

    /** A list that is never longer than a page. */
    public static <T> Page<T> whole(List<T> data) {
        return new Page<>(data, Optional.empty());
    }

    /**
     * The page that was asked for, cut out of what was found.
     *
     * @param found as many as {@link Paging#fetched()}, or fewer where the list ends
     * @param cursor what names a row for {@code after}
     */
    public static <T> Page<T> of(Paging paging, List<T> found, Function<T, String> cursor) {
        if (found.size() <= paging.limit()) {
            return whole(found);
        }
        List<T> shown = found.subList(0, paging.limit());
        return new Page<>(shown, Optional.of(cursor.apply(shown.get(shown.size() - 1))));
    }

    /** The same page with other rows. */
    public <R> Page<R> map(Function<T, R> row) {
        return new Page<>(data.stream().map(row).toList(), nextCursor);
    }
}
