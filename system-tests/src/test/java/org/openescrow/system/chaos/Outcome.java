package org.openescrow.system.chaos;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.ApiResponse;

/** What the platform was told about one order; contradictions are violations at once. Safe for many threads. */
final class Outcome {
    private static final int CREATED = 201;

    private final Order order;
    private final Map<String, String> answers = new HashMap<>();
    private @Nullable String id;
    private @Nullable String accepted;

    Outcome(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    /** The system's id of the order; empty where the order was refused. */
    synchronized Optional<String> id() {
        return Optional.ofNullable(id);
    }

    /** Takes note of a final answer, 201 or the refusal, to a request under this key. */
    synchronized void note(String key, ApiResponse response) {
        String answer = response.status() + " " + response.body();
        String before = answers.putIfAbsent(key, answer);
        Violation.unless(
                before == null || before.equals(answer),
                "one key, two answers: %s under %s was answered %s and then %s",
                order,
                key,
                before,
                answer);
        if (before != null && order.manner() == Order.Manner.AGAIN) {
            Violation.unless(
                    response.header("Idempotency-Replayed").isPresent(), "done again, not replayed: %s", order);
        }
        if (response.status() == CREATED) {
            accept(response);
        }
    }

    private void accept(ApiResponse response) {
        String told = response.json().text("id");
        Violation.unless(
                id == null || id.equals(told), "one order number, two orders: %s is %s and %s", order, id, told);
        Violation.unless(
                order.orderNo().equals(response.json().text("orderNo")), "%s was answered %s", order, response.body());
        if (order.kind() == Order.Kind.CONSUMPTION) {
            String body = response.body();
            Violation.unless(
                    accepted == null || accepted.equals(body),
                    "one purchase, two answers: %s was answered %s and %s",
                    order,
                    accepted,
                    body);
            accepted = body;
        }
        id = told;
    }
}
