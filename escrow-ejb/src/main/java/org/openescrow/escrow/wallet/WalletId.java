package org.openescrow.escrow.wallet;

import org.openescrow.escrow.PublicId;

/** The public id of a wallet: {@code wal_} and a ULID; refuses anything else with {@link IllegalArgumentException}. */
public record WalletId(String value) {
    static final String PREFIX = "wal_";

    public WalletId {
        PublicId.checked(PREFIX, value);
    }

    public static WalletId next() {
        return new WalletId(PublicId.next(PREFIX));
    }

    @Override
    public String toString() {
        return value;
    }
}
