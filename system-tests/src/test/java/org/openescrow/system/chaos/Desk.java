package org.openescrow.system.chaos;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.EscrowUnreachable;
import org.openescrow.client.json.UnexpectedAnswer;

/**
 * The platform's desk: sends requests, tells an answer from what is none, and keeps what was answered. An error of the
 * system's own is a violation unless it was out of order by our doing. Safe for many threads.
 */
final class Desk {
    private static final int CREATED = 201;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int OUTCOME_UNKNOWN = 503;

    private final EscrowClient client;
    private final Cast cast;
    private final Weather weather;
    private final Outages outages;
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();

    Desk(EscrowClient client, Cast cast, Weather weather, Outages outages) {
        this.client = client;
        this.cast = cast;
        this.weather = weather;
        this.outages = outages;
    }

    /** What came of sending a request. */
    enum Reply {
        /** The last word. */
        ANSWERED,
        /** Another request with this key is still at work, or seems to be. */
        IN_USE,
        /** No answer, or none that says what became of the order. */
        NONE
    }

    /** Sends the request once. */
    Reply ask(Errand errand) {
        if (errand.order().kind() == Order.Kind.RECHARGE && errand.isNew() && !errand.second()) {
            weather.beforeDebit();
        }
        long mark = outages.mark();
        Reply reply;
        try {
            reply = judge(errand, client.send(errand.request(cast)), outages.touched(mark));
        } catch (EscrowUnreachable noAnswer) {
            reply = Reply.NONE;
        }
        (reply == Reply.ANSWERED ? answers : repetitions).incrementAndGet();
        return reply;
    }

    /** How many requests have been answered. */
    int answers() {
        return answers.get();
    }

    /** How many attempts had to be repeated. */
    int repetitions() {
        return repetitions.get();
    }

    Collection<Outcome> outcomes() {
        return outcomes.values();
    }

    private Reply judge(Errand errand, ApiResponse response, boolean inOutage) {
        String code = code(response);
        if (code.equals("IDEMPOTENCY_KEY_IN_USE")) {
            return Reply.IN_USE;
        }
        if (response.status() == OUTCOME_UNKNOWN || response.status() == TOO_MANY) {
            return Reply.NONE;
        }
        // Without a code it comes from a server whose application is not there yet.
        if (inOutage && response.status() != CREATED && (response.status() >= SERVER_ERROR || code.isEmpty())) {
            return Reply.NONE;
        }
        boolean lastWord = response.status() == CREATED
                || (errand.order().kind() == Order.Kind.CONSUMPTION && code.equals("INSUFFICIENT_FUNDS"));
        Violation.unless(
                lastWord, "an answer that no order deserves: %s got %d %s", errand, response.status(), response.body());
        outcomes.computeIfAbsent(errand.order().orderNo(), orderNo -> new Outcome(errand.order()))
                .note(errand.key(), response);
        return Reply.ANSWERED;
    }

    private static String code(ApiResponse response) {
        try {
            String code = response.json().optionalText("code");
            return code == null ? "" : code;
        } catch (UnexpectedAnswer notOurs) {
            return "";
        }
    }
}
