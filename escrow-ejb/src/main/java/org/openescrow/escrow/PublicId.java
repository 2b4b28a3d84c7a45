package org.openescrow.escrow;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import org.openescrow.payment.text.Form;

/**
 * The shape of all public ids: a prefix that tells the kind, then a ULID, which sorts by the time of its making, also
 * within a millisecond.
 */
public final class PublicId {
    /** A ULID is 26 characters of Crockford's base 32, which has no I, L, O and U. */
    private static final Form ULID = Form.of(26, 26, "0-9", "A-H", "J-K", "M-N", "P-T", "V-Z");

    /** 128 bits are not 26 times 5: the first character is one of the first eight. */
    private static final char GREATEST_FIRST = '7';

    /** A ULID's time is its first 48 bits. */
    private static final int TIME_SHIFT = 16;

    private PublicId() {}

    /** A new id, greater than all that this process made before under the same prefix. */
    public static String next(String prefix) {
        return prefix + UlidCreator.getMonotonicUlid();
    }

    /** What sorts before all ids that are made from this moment on, and after those made before it. */
    public static String earliest(String prefix, Instant at) {
        return prefix + new Ulid(at.toEpochMilli() << TIME_SHIFT, 0);
    }

    /** Whether this is an id with this prefix. */
    public static boolean isOne(String prefix, String value) {
        return value.startsWith(prefix)
                && ULID.fits(value, prefix.length())
                && value.charAt(prefix.length()) <= GREATEST_FIRST;
    }

    /** The value itself; refuses with {@link InvalidValue} what is not an id with this prefix. */
    public static String checked(String prefix, String value) {
        if (!isOne(prefix, value)) {
            throw new InvalidValue("INVALID", "not an id of this kind");
        }
        return value;
    }
}
