package org.openescrow.escrow.operator;

import org.openescrow.escrow.InvalidValue;

/**
 * The name that an operator logs in with.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ . : -}; refused otherwise with {@link
 *     IllegalArgumentException}
 */
public record OperatorName(String value) {
    public OperatorName {
        if (!value.matches("[A-Za-z0-9_.:-]{1,64}")) {
            throw new InvalidValue("INVALID", "1 to 64 characters of A-Z a-z 0-9 _ . : -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
