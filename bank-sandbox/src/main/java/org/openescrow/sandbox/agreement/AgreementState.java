package org.openescrow.sandbox.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the bank tells about an agreement. An open one whose code ran out shows as {@code SMS_CODE_EXPIRED}.
 *
 * @param status SMS_SENT, SMS_CODE_WRONG, SMS_CODE_EXPIRED, SIGNED, REFUSED or TERMINATED
 */
public record AgreementState(
        String requestNo,
        String status,
        @Nullable String reason,
        @Nullable Instant expiresAt,
        @Nullable Long attemptsLeft,
        @Nullable String agreementToken) {

    static AgreementState of(Agreement agreement, Instant now) {
        return switch (agreement.status()) {
            case SMS_SENT -> open(agreement, agreement.isExpired(now) ? "SMS_CODE_EXPIRED" : "SMS_SENT");
            case SIGNED -> signed(agreement);
            case REFUSED ->
                new AgreementState(agreement.request().requestNo(), "REFUSED", agreement.reason(), null, null, null);
            case TERMINATED ->
                new AgreementState(agreement.request().requestNo(), "TERMINATED", null, null, null, null);
        };
    }

    /** The answer to a typed code, given the state after it. */
    static AgreementState afterCode(Agreement agreement, String typed, Instant now) {
        boolean open = agreement.status() == AgreementStatus.SMS_SENT && !agreement.isExpired(now);
        boolean wrongAgain = agreement.status() == AgreementStatus.SIGNED && !agreement.isCode(typed);
        return open || wrongAgain ? open(agreement, "SMS_CODE_WRONG") : of(agreement, now);
    }

    private static AgreementState open(Agreement agreement, String status) {
        return new AgreementState(
                agreement.request().requestNo(), status, null, agreement.expiresAt(), agreement.attemptsLeft(), null);
    }

    private static AgreementState signed(Agreement agreement) {
        return new AgreementState(agreement.request().requestNo(), "SIGNED", null, null, null, agreement.token());
    }
}
