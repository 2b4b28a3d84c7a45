package org.openescrow.client.webhook;

/** A request that is no webhook of ours, or one that is too old; answer it with 400 and do nothing. */
public final class WebhookNotGenuine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WebhookNotGenuine(String why) {
        super(why);
    }
}
