package org.openescrow.payment.ledger;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.openescrow.payment.text.Form;

/**
 * The number of a payment account: 16 digits, of which the first two tell the kind, thirteen are random, and the last
 * is a check digit (ISO 7812, Luhn).
 *
 * @param value the number; construction refuses a wrong length or check digit with {@link IllegalArgumentException}
 */
public record AccountNo(long value) implements Comparable<AccountNo> {
    private static final Form DIGITS = Form.of(16, 16, "0-9");
    private static final long SMALLEST = 1_000_000_000_000_000L;
    private static final long TOO_LARGE = 10_000_000_000_000_000L;
    private static final long RANDOM_PART = 10_000_000_000_000L;

    public AccountNo {
        if (value < SMALLEST || value >= TOO_LARGE || luhnSum(value) % 10 != 0) {
            throw new IllegalArgumentException("not an account number");
        }
    }

    /** Reads a number written in digits; refuses as the constructor does. */
    public static AccountNo parse(String digits) {
        if (!DIGITS.fits(digits)) {
            throw new IllegalArgumentException("not an account number");
        }
        return new AccountNo(Long.parseLong(digits));
    }

    /** A new random number for an account of this kind; that it is still free is found out when it is opened. */
    public static AccountNo random(AccountKind kind, RandomGenerator random) {
        long body = kind.prefix() * RANDOM_PART + random.nextLong(RANDOM_PART);
        int check = (10 - luhnSum(body * 10) % 10) % 10;
        return new AccountNo(body * 10 + check);
    }

    /** What its first two digits tell; empty where no kind has these. */
    public Optional<AccountKind> kind() {
        return AccountKind.of((int) (value / (10 * RANDOM_PART)));
    }

    private static int luhnSum(long number) {
        int sum = 0;
        boolean doubled = false;
        for (long rest = number; rest > 0; rest /= 10) {
            int digit = (int) (rest % 10);
            int weighted = doubled ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
            doubled = !doubled;
        }
        return sum;
    }

    @Override
    public int compareTo(AccountNo other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
