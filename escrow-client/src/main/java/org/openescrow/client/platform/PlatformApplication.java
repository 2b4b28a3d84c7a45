package org.openescrow.client.platform;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * An application for the hosting service and what became of it.
 *
 * @param id its id, {@code app_…}
 * @param status where the review stands
 * @param platformNo the platform registration number, once approved
 * @param keyId the id to sign with from now on; reading the application needs it, too
 * @param reason the reviewer's, once rejected
 */
public record PlatformApplication(
        String id, Status status, @Nullable String platformNo, @Nullable String keyId, @Nullable String reason) {
    /** Where the review stands. */
    public enum Status {
        PENDING_REVIEW,
        APPROVED,
        REJECTED,
        /** One that this client does not know. */
        OTHER
    }

    public static PlatformApplication from(Answer answer) {
        return new PlatformApplication(
                answer.text("id"),
                answer.constant("status", Status.OTHER),
                answer.optionalText("platformNo"),
                answer.optionalText("keyId"),
                answer.optionalText("reason"));
    }
}
