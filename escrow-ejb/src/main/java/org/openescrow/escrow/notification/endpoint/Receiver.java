package org.openescrow.escrow.notification.endpoint;

import java.util.List;

/**
 * An endpoint that may be sent to, for those who send.
 *
 * @param secrets that sign now, the newest first; two while a rotation is under way
 */
public record Receiver(EndpointId id, EndpointUrl url, List<WebhookSecret> secrets) {
    public Receiver {
        secrets = List.copyOf(secrets);
    }
}
