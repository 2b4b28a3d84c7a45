package org.openescrow.escrow.platform;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a platform's application: {@code app_} and a ULID; refuses anything else with {@link
 * IllegalArgumentException}.
 */
public record ApplicationId(String value) {
    private static final String PREFIX = "app_";

    public ApplicationId {
        PublicId.checked(PREFIX, value);
    }

    public static ApplicationId next() {
        return new ApplicationId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
