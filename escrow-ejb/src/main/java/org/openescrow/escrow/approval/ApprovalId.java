package org.openescrow.escrow.approval;

import org.openescrow.escrow.PublicId;

/** The id of a proposal: {@code apv_} and a ULID; refuses anything else with {@link IllegalArgumentException}. */
public record ApprovalId(String value) {
    static final String PREFIX = "apv_";

    public ApprovalId {
        PublicId.checked(PREFIX, value);
    }

    static ApprovalId next() {
        return new ApprovalId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
