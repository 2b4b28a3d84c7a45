package org.openescrow.payment.duty;

/**
 * A piece of work that comes again and again and that one node does for all.
 *
 * @param name what the database knows it by, 1 to 32 small letters and hyphens
 */
public record Duty(String name) {
    public Duty {
        if (!name.matches("[a-z-]{1,32}")) {
            throw new IllegalArgumentException("a duty is named by 1 to 32 small letters and hyphens");
        }
    }
}
