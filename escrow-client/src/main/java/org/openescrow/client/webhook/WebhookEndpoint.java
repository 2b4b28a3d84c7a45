package org.openescrow.client.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.openescrow.client.json.Answer;

/**
 * An endpoint as the escrow system knows it.
 *
 * @param id {@code whk_…}
 * @param secret {@code whsec_…}, only in the answer that it was made for; keep it where your keys are
 */
public record WebhookEndpoint(String id, URI url, Status status, @Nullable String secret) {
    /** Whether it is sent anything. */
    public enum Status {
        ACTIVE,
        DISABLED,
        DELETED,
        /** One that this client does not know. */
        OTHER
    }

    public static WebhookEndpoint from(Answer answer) {
        return new WebhookEndpoint(
                answer.text("id"),
                URI.create(answer.text("url")),
                answer.constant("status", Status.OTHER),
                answer.optionalText("secret"));
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return id + " " + status;
    }
}
