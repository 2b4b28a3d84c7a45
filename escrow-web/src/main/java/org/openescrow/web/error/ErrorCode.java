package org.openescrow.web.error;

import org.openescrow.payment.refusal.RefusalCode;

/**
 * What is always true of a code, whatever was refused.
 *
 * @param type where this is told, as problems name it; a path of the host that was called
 * @param code stable name, such as {@code INSUFFICIENT_FUNDS}
 * @param status the HTTP status
 * @param title what it means
 * @param advice what the caller should do
 * @param retryable whether the same request may be sent again with a hope of another answer
 */
public record ErrorCode(String type, String code, int status, String title, String advice, boolean retryable) {
    /** Whatever is no refusal: a bug, or something that we need and that is away. */
    public static final ErrorCode INTERNAL = new ErrorCode(
            type("INTERNAL_ERROR"),
            "INTERNAL_ERROR",
            500,
            "The fault is ours.",
            "Send the same request with the same Idempotency-Key again; tell us the requestId if that does not help.",
            true);

    public static ErrorCode of(RefusalCode code) {
        return new ErrorCode(
                type(code.name()),
                code.name(),
                StatusTable.status(code.kind()),
                code.meaning(),
                code.advice(),
                StatusTable.isRetryable(code));
    }

    private static String type(String code) {
        return "/escrow/problems/" + code;
    }
}
