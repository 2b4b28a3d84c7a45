package org.openescrow.sandbox.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quick-payment agreement and the rules of its code: six digits, valid {@link #CODE_VALID}, {@value #ATTEMPTS}
 * attempts. Immutable; each step returns the next state.
 *
 * @param serial who wrote the row: two requests of one number make two serials, and only one of them is stored
 * @param reason why it is REFUSED
 * @param smsCode absent when no code was ever sent
 * @param token stands for the card in debits; present from the signing on
 */
record Agreement(
        AgreementRequest request,
        String serial,
        AgreementStatus status,
        @Nullable String reason,
        @Nullable String smsCode,
        Instant expiresAt,
        long attemptsLeft,
        @Nullable String token) {

    static final int ATTEMPTS = 5;
    static final Duration CODE_VALID = Duration.ofMinutes(5);

    static Agreement codeSent(AgreementRequest request, String serial, String smsCode, Instant now) {
        return new Agreement(
                request, serial, AgreementStatus.SMS_SENT, null, smsCode, now.plus(CODE_VALID), ATTEMPTS, null);
    }

    static Agreement refused(AgreementRequest request, String serial, String reason, Instant now) {
        return new Agreement(request, serial, AgreementStatus.REFUSED, reason, null, now, 0, null);
    }

    /** The state after the holder typed a code; only an open agreement with a valid code is changed by it. */
    Agreement afterCode(String typed, String newToken, Instant now) {
        if (status != AgreementStatus.SMS_SENT || isExpired(now)) {
            return this;
        }
        if (isCode(typed)) {
            return moved(AgreementStatus.SIGNED, null, attemptsLeft, newToken);
        }
        long left = attemptsLeft - 1;
        return left == 0
                ? moved(AgreementStatus.REFUSED, "TOO_MANY_ATTEMPTS", 0, null)
                : new Agreement(request, serial, status, reason, smsCode, expiresAt, left, token);
    }

    Agreement declined() {
        return status.canBecome(AgreementStatus.REFUSED)
                ? moved(AgreementStatus.REFUSED, "DECLINED", attemptsLeft, null)
                : this;
    }

    Agreement terminated() {
        return status.canBecome(AgreementStatus.TERMINATED)
                ? moved(AgreementStatus.TERMINATED, null, attemptsLeft, token)
                : this;
    }

    /** The same with a code that is too old. */
    Agreement expired(Instant now) {
        return new Agreement(request, serial, status, reason, smsCode, now, attemptsLeft, token);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean isCode(String typed) {
        return smsCode != null
                && MessageDigest.isEqual(
                        smsCode.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private Agreement moved(AgreementStatus next, @Nullable String why, long left, @Nullable String nextToken) {
        if (!status.canBecome(next)) {
            throw new IllegalStateException("an agreement cannot go from " + status + " to " + next);
        }
        return new Agreement(request, serial, next, why, smsCode, expiresAt, left, nextToken);
    }

    /** Hidden, so that no log shows the code or the token by accident. */
    @Override
    public String toString() {
        return "Agreement[" + request.requestNo() + ", " + status + "]";
    }
}
