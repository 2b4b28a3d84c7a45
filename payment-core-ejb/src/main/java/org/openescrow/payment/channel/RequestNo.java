package org.openescrow.payment.channel;

import com.github.f4b6a3.ulid.UlidCreator;

/**
 * Our number for one request to a bank. It is made once, stored before the bank is called, and sent again unchanged: it
 * is what keeps the bank from doing the same thing twice.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 _ -}
 */
public record RequestNo(String value) {
    public RequestNo {
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw new IllegalArgumentException("not a request number");
        }
    }

    static RequestNo next() {
        return new RequestNo("BR" + UlidCreator.getMonotonicUlid());
    }

    @Override
    public String toString() {
        return value;
    }
}
