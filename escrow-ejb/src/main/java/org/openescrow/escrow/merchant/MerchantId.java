package org.openescrow.escrow.merchant;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a merchant: {@code mer_} and a ULID; refuses anything else with {@link IllegalArgumentException}.
 */
public record MerchantId(String value) {
    static final String PREFIX = "mer_";

    public MerchantId {
        PublicId.checked(PREFIX, value);
    }

    public static MerchantId next() {
        return new MerchantId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
