package org.openescrow.web.error;

import java.util.List;
import java.util.Optional;
import org.openescrow.payment.refusal.FieldError;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

/**
 * The body of every answer that is not a yes: problem details (RFC 9457) with our additions.
 *
 * @param type names the problem for programs, one for each code
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

    static final String INTERNAL_ERROR = "INTERNAL_ERROR";
    private static final String TYPES = "urn:openescrow:problem:";

    /** What a refusal says to its caller. */
    public static Problem of(Refusal refusal, String instance, String requestId) {
        RefusalCode code = refusal.code();
        return new Problem(
                TYPES + code.name(),
                code.meaning(),
                StatusTable.status(code.kind()),
                refusal.detail(),
                instance,
                code.name(),
                Optional.of(refusal.errors()).filter(errors -> !errors.isEmpty()),
                requestId,
                StatusTable.isRetryable(code));
    }

    /** What our own fault says to a caller: nothing but the id under which we find it in the log. */
    public static Problem internal(String instance, String requestId) {
        return new Problem(
                TYPES + INTERNAL_ERROR,
                "The fault is ours.",
                500,
                "Something went wrong here. The same request with the same Idempotency-Key may be sent again.",
                instance,
                INTERNAL_ERROR,
                Optional.empty(),
                requestId,
                true);
    }
}
