package org.openescrow.escrow.card;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a card binding: {@code bnd_} and a ULID; refuses anything else with {@link
 * IllegalArgumentException}.
 */
public record BindingId(String value) {
    private static final String PREFIX = "bnd_";

    public BindingId {
        PublicId.checked(PREFIX, value);
    }

    public static BindingId next() {
        return new BindingId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
