package org.openescrow.client.webhook;

import java.net.URI;
import java.util.Set;
import org.openescrow.client.json.JsonBody;

/**
 * Where webhooks are wanted.
 *
 * @param url with https, unless the institution allows less
 * @param eventTypes such as {@code recharge.succeeded}; empty for all
 */
public record NewWebhookEndpoint(URI url, Set<String> eventTypes) {
    public NewWebhookEndpoint {
        eventTypes = Set.copyOf(eventTypes);
    }

    /** An endpoint that is told everything. */
    public NewWebhookEndpoint(URI url) {
        this(url, Set.of());
    }

    public JsonBody toJson() {
        JsonBody body = new JsonBody().with("url", url.toString());
        return eventTypes.isEmpty()
                ? body
                : body.with("eventTypes", eventTypes.stream().sorted().toList());
    }
}
