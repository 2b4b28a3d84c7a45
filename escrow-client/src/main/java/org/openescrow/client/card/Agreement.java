package org.openescrow.client.card;

import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * A signed quick-payment agreement.
 *
 * @param agreementNo what recharges name instead of a card number
 * @param status whether recharges may use it
 * @param maskedCardNo enough of the card number to know the card by; null where the answer leaves it out
 */
public record Agreement(String agreementNo, Status status, @Nullable String maskedCardNo) {
    /** Whether recharges may use it. */
    public enum Status {
        ACTIVE,
        TERMINATED,
        /** One that this client does not know. */
        OTHER
    }

    public static Agreement from(Answer answer) {
        return new Agreement(
                answer.text("agreementNo"),
                answer.constant("status", Status.OTHER),
                answer.optionalText("maskedCardNo"));
    }
}
