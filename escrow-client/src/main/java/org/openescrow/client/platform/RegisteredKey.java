package org.openescrow.client.platform;

import org.openescrow.client.json.Answer;

/**
 * A platform's key as the escrow system knows it.
 *
 * @param id what to sign under, {@code key_…}
 * @param thumbprint SHA-256 of its SubjectPublicKeyInfo in hexadecimal digits
 * @param status whether its signatures count
 */
public record RegisteredKey(String id, String thumbprint, Status status) {
    /** Whether its signatures count. */
    public enum Status {
        NOT_YET_VALID,
        ACTIVE,
        EXPIRED,
        REVOKED,
        /** One that this client does not know. */
        OTHER
    }

    public static RegisteredKey from(Answer answer) {
        return new RegisteredKey(answer.text("id"), answer.text("thumbprint"), answer.constant("status", Status.OTHER));
    }
}
