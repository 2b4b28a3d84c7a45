package org.openescrow.escrow.recharge;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a recharge: {@code rch_} and a ULID; refuses anything else with {@link IllegalArgumentException}.
 */
public record RechargeId(String value) {
    static final String PREFIX = "rch_";

    public RechargeId {
        PublicId.checked(PREFIX, value);
    }

    public static RechargeId next() {
        return new RechargeId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
