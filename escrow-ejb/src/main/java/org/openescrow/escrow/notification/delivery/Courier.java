package org.openescrow.escrow.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openescrow.escrow.notification.endpoint.EndpointUrl;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;

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
        String event = parcel.event().value();
        EndpointUrl url = parcel.receiver().url();
        return Trace.in(Trace.beginCall("POST", URI.create(url.value()), Trace.remembered(event)), step -> {
            step.about("escrow.event_id", event);
            Instant start = clock.instant();
            Reply reply = line.post(url, headers(parcel, start), parcel.body().getBytes(UTF_8));
            tell(step, reply);
            return new Attempt(start, Duration.between(start, clock.instant()), reply);
        });
    }

    private static void tell(Step step, Reply reply) {
        reply.status().ifPresent(status -> step.about("http.response.status_code", status));
        if (reply.result() != AttemptResult.DELIVERED) {
            step.failed(reply.result().name());
        }
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
        Trace.parent().ifPresent(parent -> headers.put(Trace.PARENT, parent));
        return headers;
    }
}
