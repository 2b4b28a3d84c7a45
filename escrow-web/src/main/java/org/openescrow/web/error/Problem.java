package org.openescrow.web.error;

import java.util.List;
import java.util.Optional;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;

/**
 * The body of every answer that is not a yes: problem details (RFC 9457) with our additions.
 *
 * @param type where the code is explained, one address for each code
 * @param title what the code means, always the same words
 * @param status the HTTP status
 * @param detail what was wrong this time; never what was sent
 * @param instance the path of the request
 * @param code stable code, such as {@code INSUFFICIENT_FUNDS}
 * @param errors the fields at fault, where it is about fields
 * @param requestId the answer's Request-Id
 * @param retryable whether the same request may be sent again with a hope of another answer
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Optional<List<FieldError>> errors,
        String requestId,
        boolean retryable) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a refusal says to its caller. */
    public static Problem of(Refusal refusal, String instance, String requestId) {
        return of(
                ErrorCode.of(refusal.code()),
                refusal.detail(),
                Optional.of(refusal.errors()).filter(errors -> !errors.isEmpty()),
                instance,
                requestId);
    }

    /** What our own fault says to a caller: nothing but the id under which we find it in the log. */
    public static Problem internal(String instance, String requestId) {
        return of(
                ErrorCode.INTERNAL,
                "Something went wrong here. The same request with the same Idempotency-Key may be sent again.",
                Optional.empty(),
                instance,
                requestId);
    }

    private static Problem of(
            ErrorCode code, String detail, Optional<List<FieldError>> errors, String instance, String requestId) {
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                detail,
                instance,
                code.code(),
                errors,
                requestId,
                code.retryable());
    }
}
