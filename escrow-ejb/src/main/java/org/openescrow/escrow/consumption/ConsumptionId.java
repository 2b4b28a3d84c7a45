package org.openescrow.escrow.consumption;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a consumption: {@code con_} and a ULID; refuses anything else with {@link IllegalArgumentException}.
 */
public record ConsumptionId(String value) {
    static final String PREFIX = "con_";

    public ConsumptionId {
        PublicId.checked(PREFIX, value);
    }

    public static ConsumptionId next() {
        return new ConsumptionId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
