package org.openescrow.escrow.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs an event and takes it to its endpoint, by the Standard Webhooks specification: the signature covers id, time
 * and body, once for each secret of the endpoint.
 */
@ApplicationScoped
class Courier {
    @Inject
    WebhookLine line;

    @Inject
    InstantSource clock;

    /** Makes one attempt; called without a transaction. */
    Attempt deliver(Parcel parcel) {
        Instant start = clock.instant();
        Reply reply = line.post(
                parcel.receiver().url(), headers(parcel, start), parcel.body().getBytes(UTF_8));
        return new Attempt(start, Duration.between(start, clock.instant()), reply);
    }

    private static Map<String, String> headers(Parcel parcel, Instant now) {
        String id = parcel.event().value();
        String timestamp = Long.toString(now.getEpochSecond());
        String signedContent = id + "." + timestamp + "." + parcel.body();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        headers.put(
                "webhook-signature",
                parcel.receiver().secrets().stream()
                        .map(secret -> secret.sign(signedContent))
                        .collect(Collectors.joining(" ")));
        return headers;
    }
}
