package org.openescrow.payment.channel;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of an agreement.
 *
 * @param token what debits refer to once signed
 * @param expiresAt until when the code is good
 * @param reason the bank's word for a refusal
 */
public record SigningAnswer(
        Outcome outcome, Optional<String> token, Optional<Instant> expiresAt, @Nullable String reason) {

    /** How far the signing is. */
    public enum Outcome {
        SMS_SENT,
        SIGNED,
        CODE_WRONG,
        CODE_EXPIRED,
        REFUSED,
        TERMINATED,
        /** Nothing understandable came back. */
        NO_ANSWER
    }

    public static SigningAnswer of(Outcome outcome) {
        return new SigningAnswer(outcome, Optional.empty(), Optional.empty(), null);
    }
}
