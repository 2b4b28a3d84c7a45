package org.openescrow.escrow.merchant;

import org.openescrow.escrow.InvalidValue;

/**
 * The platform's own number for a merchant, unique within the platform.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; refused otherwise with {@link
 *     IllegalArgumentException}
 */
public record MerchantNo(String value) {
    public MerchantNo {
        if (!value.matches("[A-Za-z0-9_.:-]{1,64}")) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
