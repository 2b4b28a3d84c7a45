package org.openescrow.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Repeats an attempt where that is safe: a POST has its Idempotency-Key, and the other methods are idempotent. Each
 * attempt is signed anew, for a nonce serves once.
 */
record Repeater(Attempt attempt, RetryPolicy policy) {
    /** One attempt over the wire. */
    @FunctionalInterface
    interface Attempt {
        ApiResponse send(ApiRequest request) throws IOException;
    }

    /** An answer in 2xx, else {@link EscrowProblem}, or {@link EscrowUnreachable} where none came. */
    ApiResponse send(ApiRequest request) {
        for (int made = 1; ; made++) {
            boolean last = made == policy.attempts();
            Duration patience = policy.pauseAfter(made);
            try {
                ApiResponse response = attempt.send(request);
                if (response.isSuccess()) {
                    return response;
                }
                EscrowProblem problem = EscrowProblem.from(response);
                if (last || !isWorthRepeating(response, problem)) {
                    throw problem;
                }
                patience = retryAfter(response).map(policy::shortened).orElse(patience);
            } catch (InterruptedIOException interrupted) {
                throw new EscrowUnreachable(request, interrupted);
            } catch (IOException noAnswer) {
                if (last) {
                    throw new EscrowUnreachable(request, noAnswer);
                }
            }
            hold(request, patience);
        }
    }

    private static boolean isWorthRepeating(ApiResponse response, EscrowProblem problem) {
        return switch (response.status()) {
            // Still running under the same key; without Retry-After it is a conflict that stays.
            case 409, 429 -> retryAfter(response).isPresent();
            case 503 -> problem.retryable() || retryAfter(response).isPresent();
            default -> false;
        };
    }

    private static Optional<Duration> retryAfter(ApiResponse response) {
        return response.header("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds);
    }

    private void hold(ApiRequest request, Duration patience) {
        try {
            Thread.sleep(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EscrowUnreachable(request, new InterruptedIOException("interrupted before repeating"));
        }
    }
}
