package org.openescrow.escrow.list;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the name of the last row of the part before; empty for the newest
 * @param limit how many rows at the most, 1 to 101: one more than a page shows tells whether there is a next one
 */
public record Part(Optional<String> after, int limit) {
    private static final int MOST = 101;

    public Part {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " rows");
        }
    }

    /** The newest rows, as many as there may be. */
    public static Part newest() {
        return new Part(Optional.empty(), MOST);
    }
}
