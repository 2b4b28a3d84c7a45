package org.openescrow.web.api.webhook;

import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.endpoint.EndpointUrl;
import org.openescrow.web.api.event.EventDescription;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about webhook endpoints. */
public final class WebhookDescription implements Description {
    private static final Leaf URL = Leaf.text(
                    "An https URL of public addresses, without user and fragment.", "https://shop.example/escrow")
            .pattern("[Hh][Tt][Tt][Pp][Ss]?://[!-~]+")
            .characters(1, EndpointUrl.LONGEST);
    private static final Structure ENDPOINT = Answers.of(
            "WebhookEndpoint",
            EndpointAnswer.class,
            Map.of(
                    "id",
                    Terms.ENDPOINT_ID,
                    "url",
                    URL,
                    "eventTypes",
                    Items.of(EventDescription.TYPE, "What it is told; left out where it is told everything."),
                    "status",
                    Answers.words("Only to an ACTIVE endpoint anything is sent."),
                    "disabledBecause",
                    Answers.words("Why nothing is sent: it answered 410, or failed for too long."),
                    "secret",
                    Leaf.text(
                                    "What signatures are made with; told once, when it is made.",
                                    "whsec_" + "A".repeat(43) + "=")
                            .pattern("whsec_[A-Za-z0-9+/]+=*"),
                    "oldSecretUntil",
                    Answers.words("Until when the secret before it signs as well.")));
    private static final Structure REDELIVERY = Answers.of(
            "Redelivery",
            RedeliveryAnswer.class,
            Map.of(
                    "events", Answers.words("How many are sent again, 500 at the most."),
                    "continueFrom", Answers.words("The from of the next call, where there are more.")));

    @Override
    public void describe(Class<?> resource, Operations endpoints) {
        endpoints.group("Webhooks");
        endpoints.path("id", Terms.ENDPOINT_ID);
        endpoints
                .post("", "registerWebhookEndpoint", "Register a URL that events are sent to")
                .text("Each event is sent as a POST with `webhook-id`, `webhook-timestamp` and `webhook-signature`"
                        + " (Standard Webhooks), and again until it is answered with 200 to 299.")
                .body(Structure.asked("NewWebhookEndpoint")
                        .field("url", URL)
                        .optional(
                                "eventTypes",
                                new Items(EventDescription.TYPE, "What it is told; everything if left out.", true)))
                .answers(201, ENDPOINT.showing("secret"))
                .refuses(EscrowRefusal.WEBHOOK_URL_NOT_ALLOWED, EscrowRefusal.WEBHOOK_ENDPOINTS_EXCEEDED);
        endpoints.get("", "listWebhookEndpoints", "The platform's endpoints").answers(200, Structure.page(ENDPOINT));
        endpoints
                .get("{id}", "readWebhookEndpoint", "An endpoint")
                .answers(200, ENDPOINT)
                .refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
        endpoints
                .delete("{id}", "deleteWebhookEndpoint", "Delete an endpoint")
                .text("Answers the endpoint, deleted; again and again where it is sent again.")
                .answers(200, ENDPOINT.showing("status", "DELETED"))
                .refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
        again(endpoints);
    }

    private static void again(Operations endpoints) {
        endpoints
                .post("{id}/secret-rotation", "rotateWebhookSecret", "Make a new secret")
                .text("The one before it signs as well until oldSecretUntil.")
                .answers(200, ENDPOINT.showing("secret").showing("oldSecretUntil"))
                .refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
        endpoints
                .post("{id}/activation", "activateWebhookEndpoint", "Send to a disabled endpoint again")
                .answers(200, ENDPOINT)
                .refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
        endpoints
                .post("{id}/redelivery", "redeliverEvents", "Send the events of a time to an endpoint again")
                .body(Structure.asked("Range")
                        .field("from", moment("The first moment."))
                        .field("to", moment("The last.")))
                .answers(200, REDELIVERY)
                .refuses(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN, EscrowRefusal.WEBHOOK_ENDPOINT_DISABLED);
    }

    private static Leaf moment(String words) {
        return Leaf.text(words + " RFC 3339, UTC.", "2026-11-22T08:30:00.000Z")
                .pattern("2[0-9]{3}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{5,8}(?:[.][0-9]{1,9})?(?:[Zz]|[+-][0-9:]+)")
                .characters(1, 40);
    }
}
