package org.openescrow.payment.channel;

/**
 * The queue's own name of a message, without the prefix that all have.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 -}
 */
public record DeadLetterId(String value) {
    private static final String PREFIX = "ID:";

    public DeadLetterId {
        if (!value.matches("[A-Za-z0-9-]{1,64}")) {
            throw new IllegalArgumentException("not the id of a message");
        }
    }

    static DeadLetterId ofMessage(String messageId) {
        return new DeadLetterId(messageId.startsWith(PREFIX) ? messageId.substring(PREFIX.length()) : messageId);
    }

    /** Finds the message on its queue; the id holds no character that could end the text. */
    String selector() {
        return "JMSMessageID = '" + PREFIX + value + "'";
    }
}
