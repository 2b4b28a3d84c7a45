package org.openescrow.payment.channel;

/**
 * The name of a bank channel, such as {@code SANDBOX}.
 *
 * @param value 1 to 16 characters of {@code A-Z 0-9 _}
 */
public record ChannelCode(String value) {
    public ChannelCode {
        if (!value.matches("[A-Z0-9_]{1,16}")) {
            throw new IllegalArgumentException("not a channel code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
