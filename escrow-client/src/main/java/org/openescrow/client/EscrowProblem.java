package org.openescrow.client;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.UnexpectedAnswer;

/** The escrow system said no: an answer outside 2xx, as {@code application/problem+json} (RFC 9457). */
public final class EscrowProblem extends RuntimeException {
    /** The code where the answer was no problem of ours, as when something between us answered. */
    public static final String UNEXPECTED_ANSWER = "UNEXPECTED_ANSWER";

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String detail;
    private final transient List<FieldError> errors;
    private final @Nullable String requestId;
    private final boolean retryable;

    /**
     * What is wrong with one field.
     *
     * @param field its path in the request, such as {@code amount.value}
     * @param code stable code of the rule
     * @param detail the rule in words
     */
    public record FieldError(String field, String code, @Nullable String detail) {
        static FieldError from(Answer answer) {
            return new FieldError(answer.text("field"), answer.text("code"), answer.optionalText("detail"));
        }
    }

    private EscrowProblem(ApiResponse response, String code, @Nullable Answer problem) {
        super(response.status() + " " + code);
        this.status = response.status();
        this.code = code;
        this.detail = problem == null ? null : problem.optionalText("detail");
        this.errors = problem == null ? List.of() : problem.list("errors", FieldError::from);
        String inBody = problem == null ? null : problem.optionalText("requestId");
        this.requestId = inBody == null ? response.header("Request-Id").orElse(null) : inBody;
        this.retryable = problem != null && problem.flag("retryable");
    }

    static EscrowProblem from(ApiResponse response) {
        try {
            Answer problem = response.json();
            return new EscrowProblem(response, problem.text("code"), problem);
        } catch (UnexpectedAnswer notOurs) {
            return new EscrowProblem(response, UNEXPECTED_ANSWER, null);
        }
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code to decide by, such as {@code INSUFFICIENT_FUNDS}. */
    public String code() {
        return code;
    }

    /** The problem in words, for people. */
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The fields at fault; empty where the problem is not about single fields. */
    public List<FieldError> errors() {
        return errors;
    }

    /** What to name when asking the institution about it. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** Whether the same call may succeed later; with the same Idempotency-Key it has its effect once. */
    public boolean retryable() {
        return retryable;
    }
}
