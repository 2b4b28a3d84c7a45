package org.openescrow.web.page;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many rows, 1 to 100
 * @param after the cursor of the page before; empty for the newest
 */
public record Paging(int limit, Optional<String> after) {
    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** Reads the parameters {@code limit} and {@code after}; refuses with PARAMETER_INVALID. */
    public static Paging of(@Nullable String limit, @Nullable String after) {
        int rows = Parameter.optional("limit", limit, Paging::limit).orElse(USUAL);
        return new Paging(rows, Optional.ofNullable(after));
    }

    /** The cursor as what it is for the door; refuses with PARAMETER_INVALID what is none. */
    public <T> Optional<T> after(Function<String, T> type) {
        return Parameter.optional("after", after.orElse(null), type);
    }

    /** How many rows to ask for: one more than are shown tells whether there is a next page. */
    public int fetched() {
        return limit + 1;
    }

    private static int limit(String text) {
        int rows = Integer.parseInt(text);
        if (rows < 1 || rows > MOST) {
            throw new IllegalArgumentException("1 to " + MOST);
        }
        return rows;
    }
}
