package org.openescrow.escrow.platform;

import org.openescrow.escrow.PublicId;

/**
 * The public id of a platform's public key: {@code key_} and a ULID; refuses anything else with {@link
 * IllegalArgumentException}.
 */
public record KeyId(String value) {
    static final String PREFIX = "key_";

    public KeyId {
        PublicId.checked(PREFIX, value);
    }

    public static KeyId next() {
        return new KeyId(PublicId.next(PREFIX));
    }

    static boolean isOne(String text) {
        return PublicId.isOne(PREFIX, text);
    }

    @Override
    public String toString() {
        return value;
    }
}
