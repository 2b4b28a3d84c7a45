package org.openescrow.client;

import java.util.Optional;
import java.util.function.Function;

/**
 * A call that is ready to be made. Its Idempotency-Key is made once, with it: executed again, after a time-out or an
 * {@link EscrowProblem#retryable()} problem, it still has its effect once.
 *
 * @param <T> what it answers
 */
public final class Call<T> {
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
     * Makes the call, and repeats it where that is safe and may help: no answer, 503, or 409 with Retry-After.
     *
     * @throws EscrowProblem when the escrow system says no
     * @throws EscrowUnreachable when no answer comes; what became of the call is not known then
     * @throws org.openescrow.client.json.UnexpectedAnswer when the answer is not what the API promises
     */
    public T execute() {
        return reader.apply(repeater.send(request));
    }

    /** Request line, without the body. */
    @Override
    public String toString() {
        return request.toString();
    }
}
