package org.openescrow.client.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list to read.
 *
 * @param limit elements a page, 1 to 100
 * @param after {@link Page#nextCursor()} of the page before; null for the newest
 */
public record PageRequest(int limit, @Nullable String after) {
    private static final int MOST = 100;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to 100 elements");
        }
    }

    /** The newest 20. */
    public static PageRequest first() {
        return new PageRequest(20, null);
    }

    /** The newest 100, the most that a page has. */
    public static PageRequest ofMost() {
        return new PageRequest(MOST, null);
    }

    public PageRequest after(String cursor) {
        return new PageRequest(limit, cursor);
    }

    /** As a query, without question mark. */
    public String query() {
        return "limit=" + limit + (after == null ? "" : "&after=" + URLEncoder.encode(after, UTF_8));
    }
}
