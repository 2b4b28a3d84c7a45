package org.openescrow.client.platform;

import org.openescrow.client.json.Answer;

/**
 * A merchant that purchases are paid to.
 *
 * @param id its id, {@code mer_…}
 * @param merchantNo the platform's own number for it
 * @param settlementAccountNo its to-be-settled account
 * @param status whether it may be paid
 */
public record Merchant(String id, String merchantNo, String settlementAccountNo, Status status) {
    /** Whether it may be paid. */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        /** One that this client does not know. */
        OTHER
    }

    public static Merchant from(Answer answer) {
        return new Merchant(
                answer.text("id"),
                answer.text("merchantNo"),
                answer.text("settlementAccountNo"),
                answer.constant("status", Status.OTHER));
    }
}
