package org.openescrow.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Repeats an attempt where that is safe: a POST has its Idempotency-Key, and the other methods are idempotent. Each
 * attempt is signed anew, for a nonce serves once.
 */
record Repeater(Attempt attempt, RetryPolicy policy, InstantSource clock, Waiting waiting) {
    /** One attempt over the wire. */
    @FunctionalInterface
    interface Attempt {
        ApiResponse send(ApiRequest request) throws IOException;
    }

    /** How a pause is spent. */
    @FunctionalInterface
    interface Waiting {
        void pause(Duration duration) throws InterruptedException;
    }

    Repeater(Attempt attempt, RetryPolicy policy, InstantSource clock) {
        this(attempt, policy, clock, duration -> Thread.sleep(duration.toMillis()));
    }

    /** An answer in 2xx, else {@link EscrowProblem}, or {@link EscrowUnreachable} where none came. */
    ApiResponse send(ApiRequest request) {
        boolean silence = false;
        for (int made = 1; ; made++) {
            boolean last = made == policy.attempts();
            Duration pause = policy.pauseAfter(made, ThreadLocalRandom.current());
            try {
                ApiResponse response = attempt.send(request);
                if (response.isSuccess()) {
                    return response;
                }
                EscrowProblem problem = EscrowProblem.from(response, silence, clock.instant());
                silence |= problem.outcomeUnknown();
                pause = pauseBefore(pause, problem).filter(any -> !last).orElseThrow(() -> problem);
            } catch (InterruptedIOException interrupted) {
                throw new EscrowUnreachable(request, interrupted);
            } catch (IOException noAnswer) {
                if (last) {
                    throw new EscrowUnreachable(request, noAnswer);
                }
                silence = true;
            }
            hold(request, pause);
        }
    }

    /** How long to wait before the same request; empty where it would be answered the same, or not soon enough. */
    private Optional<Duration> pauseBefore(Duration own, EscrowProblem problem) {
        boolean passes =
                switch (problem.status()) {
                    // Still running under the same key; any other conflict stays.
                    case 409 -> problem.retryable() || problem.retryAfter().isPresent();
                    case 429 -> true;
                    case 503 -> problem.retryable() || problem.retryAfter().isPresent() || problem.isOfSomebodyElse();
                    default -> false;
                };
        Optional<Duration> asked = problem.retryAfter();
        return !passes
                ? Optional.empty()
                : asked.isPresent() ? policy.pauseAsked(asked.get(), ThreadLocalRandom.current()) : Optional.of(own);
    }

    /** Waits; a thread that is interrupted meanwhile learns no outcome. */
    void hold(ApiRequest request, Duration pause) {
        try {
            waiting.pause(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EscrowUnreachable(request, new InterruptedIOException("interrupted before repeating"));
        }
    }
}
