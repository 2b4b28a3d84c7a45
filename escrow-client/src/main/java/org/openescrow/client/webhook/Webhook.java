package org.openescrow.client.webhook;

import java.time.Instant;
import org.openescrow.client.json.Answer;

/**
 * News of one object. It may come more than once, and news of other objects in any order.
 *
 * @param id {@code evt_…}; the same each time that it comes
 * @param type such as {@code recharge.succeeded}
 * @param createdAt when it happened
 * @param sequence its place among the news of its object, from 1
 * @param data the object as the API shows it
 */
public record Webhook(String id, String type, Instant createdAt, long sequence, Answer data) {
    /** Reads a body that was found genuine by {@link WebhookVerifier}. */
    public static Webhook read(byte[] body) {
        Answer json = Answer.read(body);
        return new Webhook(
                json.text("id"),
                json.text("type"),
                json.time("createdAt"),
                json.whole("sequence"),
                json.object("data"));
    }
}
