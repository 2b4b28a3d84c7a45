package org.openescrow.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A call that is ready to be made. Its Idempotency-Key is made once, with it: executed again, after a time-out or an
 * {@link EscrowProblem#retryable()} problem, it still has its effect once.
 *
 * @param <T> what it answers
 */
public final class Call<T> {
    /** How often to look again: soon at first, then every two seconds. */
    private static final RetryPolicy LOOKS = new RetryPolicy(1, Duration.ofMillis(100), Duration.ofSeconds(2));

    private final Repeater repeater;
    private final ApiRequest request;
    private final Function<ApiResponse, T> reader;

    Call(Repeater repeater, ApiRequest request, Function<ApiResponse, T> reader) {
        this.repeater = repeater;
        this.request = request;
        this.reader = reader;
    }

    /** The key to keep, where the call must be repeatable after a crash; empty for calls that change nothing. */
    public Optional<String> idempotencyKey() {
        return request.idempotencyKey();
    }

    /** The same call under a key that was kept, 1 to 255 characters. */
    public Call<T> withIdempotencyKey(String key) {
        return new Call<>(repeater, request.withIdempotencyKey(key), reader);
    }

    /**
     * Makes the call, and repeats it under the same key where that is safe and may help: no answer, 429, 503, or 409
     * while the same key is being worked on. Pauses grow and obey Retry-After; {@link RetryPolicy} bounds them.
     *
     * @throws EscrowProblem when the escrow system says no
     * @throws EscrowUnreachable when no answer comes; what became of the call is not known then
     * @throws org.openescrow.client.json.UnexpectedAnswer when the answer says yes and is not what the API promises;
     *     the call has had its effect then
     */
    public T execute() {
        return reader.apply(repeater.send(request));
    }

    /**
     * Reads again and again until what is read is as wanted: how to wait for the end of an order without webhooks.
     *
     * @param patience how long to go on looking
     * @return what was read last, as wanted or not
     * @throws IllegalStateException for a call that changes something
     * @throws EscrowProblem and the others as {@link #execute}
     */
    public T until(Predicate<? super T> wanted, Duration patience) {
        if (!request.method().equals("GET")) {
            throw new IllegalStateException("only reading can be repeated until it shows what is wanted");
        }
        Instant end = repeater.clock().instant().plus(patience);
        for (int look = 1; ; look++) {
            T seen = execute();
            Duration pause = LOOKS.pauseAfter(look, ThreadLocalRandom.current());
            if (wanted.test(seen) || repeater.clock().instant().plus(pause).isAfter(end)) {
                return seen;
            }
            repeater.hold(request, pause);
        }
    }

    /** Request line, without the body. */
    @Override
    public String toString() {
        return request.toString();
    }
}
