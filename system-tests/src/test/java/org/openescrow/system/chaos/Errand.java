package org.openescrow.system.chaos;

import java.time.Duration;
import org.openescrow.client.ApiRequest;
import org.openescrow.client.json.JsonBody;
import org.openescrow.client.json.Money;

/**
 * One request that has to be answered, sent with the same key and content until it is.
 *
 * @param order what it asks for
 * @param second whether it is the second request for its order
 * @param attempts how often it has been sent
 * @param since when it was sent first, by {@link System#nanoTime}; of no meaning before
 */
record Errand(Order order, boolean second, int attempts, long since) {
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    static Errand first(Order order) {
        return new Errand(order, false, 0, 0);
    }

    static Errand second(Order order) {
        return new Errand(order, true, 0, 0);
    }

    /** Its Idempotency-Key. */
    String key() {
        return second ? order.secondKey() : order.firstKey();
    }

    /** Whether it has never been sent. */
    boolean isNew() {
        return attempts == 0;
    }

    /** The same, sent once more without an answer; a violation when that has been going on for too long. */
    Errand unanswered() {
        long now = System.nanoTime();
        long begin = attempts == 0 ? now : since;
        Violation.unless(
                now - begin < PATIENCE.toNanos(), "no answer within %s and %d attempts: %s", PATIENCE, attempts, order);
        return new Errand(order, second, attempts + 1, begin);
    }

    ApiRequest request(Cast cast) {
        Cast.Customer customer = cast.customer(order.wallet());
        JsonBody body = new JsonBody()
                .with("orderNo", order.orderNo())
                .with("walletId", customer.walletId())
                .with("amount", Money.fen(order.fen()));
        switch (order.kind()) {
            case RECHARGE -> body.with("agreementNo", customer.agreementNo());
            case CONSUMPTION ->
                body.with("merchantId", cast.merchant(order.merchant()).id());
        }
        return ApiRequest.of("POST", order.kind().path(), body.text()).withIdempotencyKey(key());
    }
}
