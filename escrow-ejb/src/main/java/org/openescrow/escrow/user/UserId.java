package org.openescrow.escrow.user;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a user; it stays inside: {@code usr_} and a ULID; refuses anything else with {@link
 * IllegalArgumentException}.
 */
public record UserId(String value) {
    private static final String PREFIX = "usr_";

    public UserId {
        PublicId.checked(PREFIX, value);
    }

    public static UserId next() {
        return new UserId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
