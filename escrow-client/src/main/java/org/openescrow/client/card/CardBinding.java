package org.openescrow.client.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * A card on its way to being bound.
 *
 * @param id its id, {@code bnd_…}
 * @param status where it stands
 * @param maskedMobile where the code was sent; null once bound
 * @param expiresAt until when the code holds; null once bound
 * @param agreementNo what replaces the card number from now on; null until bound
 * @param failureCode why not, once FAILED or EXPIRED; else null
 */
public record CardBinding(
        String id,
        Status status,
        @Nullable String maskedMobile,
        @Nullable Instant expiresAt,
        @Nullable String agreementNo,
        @Nullable String failureCode) {
    /** Where the binding stands. */
    public enum Status {
        /** Not known yet whether the bank sent the code. */
        REQUESTED,
        SMS_SENT,
        BOUND,
        /** Refused by the bank; the binding says why. */
        FAILED,
        EXPIRED,
        /** One that this client does not know. */
        OTHER
    }

    public static CardBinding from(Answer answer) {
        return new CardBinding(
                answer.text("id"),
                answer.constant("status", Status.OTHER),
                answer.optionalText("maskedMobile"),
                answer.optionalTime("expiresAt"),
                answer.optionalText("agreementNo"),
                answer.optionalText("failureCode"));
    }
}
