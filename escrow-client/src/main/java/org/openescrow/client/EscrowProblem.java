package org.openescrow.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;
import org.openescrow.client.json.UnexpectedAnswer;

/**
 * The escrow system said no: an answer outside 2xx, as {@code application/problem+json} (RFC 9457). Decide by
 * {@link #code()}, and ask {@link #outcomeUnknown()} before taking it for a failure.
 */
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
    private final @Nullable Duration retryAfter;
    private final boolean outcomeUnknown;

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

    private EscrowProblem(ApiResponse response, String code, Optional<Answer> problem, boolean silence, Instant now) {
        super(response.status() + " " + code);
        this.status = response.status();
        this.code = code;
        this.detail = problem.map(answer -> answer.optionalText("detail")).orElse(null);
        this.errors =
                problem.map(answer -> answer.list("errors", FieldError::from)).orElse(List.of());
        this.requestId = problem.map(answer -> answer.optionalText("requestId"))
                .or(() -> response.header("Request-Id"))
                .orElse(null);
        this.retryable = problem.isPresent() && problem.get().flag("retryable");
        this.retryAfter = response.header("Retry-After")
                .flatMap(value -> RetryAfter.read(value, now))
                .orElse(null);
        this.outcomeUnknown = status >= 500
                || (status == 409 && (retryable || retryAfter != null))
                || (silence && status != 409 && status != 422);
    }

    /**
     * @param silence whether an earlier attempt of the same call had no answer, or none that tells its outcome
     * @param now for a Retry-After that is a date
     */
    static EscrowProblem from(ApiResponse response, boolean silence, Instant now) {
        try {
            Answer problem = response.json();
            String code = problem.text("code");
            if (code.matches("[A-Z0-9_]{1,64}")) {
                return new EscrowProblem(response, code, Optional.of(problem), silence, now);
            }
        } catch (UnexpectedAnswer notOurs) {
            // Said below.
        }
        return new EscrowProblem(response, UNEXPECTED_ANSWER, Optional.empty(), silence, now);
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

    /** How long the answer asks to wait before the same call; empty where it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /**
     * Whether the call may have had its effect all the same: the answer is 5xx, the same key is still being worked on,
     * or an earlier attempt went unanswered and this answer was given before anybody looked at its key. Not a failure
     * then: execute the same {@link Call} again, or ask for the order by its number.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }

    boolean isOfSomebodyElse() {
        return code.equals(UNEXPECTED_ANSWER);
    }
}
