package org.openescrow.web.api.event;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.notification.event.EventBody;
import org.openescrow.web.api.card.CardDescription;
import org.openescrow.web.api.consumption.ConsumptionDescription;
import org.openescrow.web.api.platform.ApplicationDescription;
import org.openescrow.web.api.recharge.RechargeDescription;
import org.openescrow.web.api.wallet.WalletDescription;
import org.openescrow.web.description.Answers;
import org.openescrow.web.description.Choice;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Items;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Schema;
import org.openescrow.web.description.Structure;
import org.openescrow.web.description.Terms;

/** What the reference says about events. */
public final class EventDescription implements Description {
    /** What has happened. */
    public static final Leaf TYPE = Leaf.oneOf(
                    "What has happened.",
                    Arrays.stream(EventType.values()).map(EventType::value).toArray(String[]::new))
            .such(EventType.CONSUMPTION_SUCCEEDED.value());

    private static final Map<String, Schema> WORDS = Map.of(
            "id",
            Terms.EVENT_ID,
            "type",
            TYPE,
            "sequence",
            Leaf.number("Its place among the events of its object.", 1, 1),
            "data",
            new Choice(
                    List.of(
                            ConsumptionDescription.CONSUMPTION.showing("status", "SUCCEEDED"),
                            RechargeDescription.RECHARGE,
                            CardDescription.AGREEMENT,
                            WalletDescription.WALLET,
                            ApplicationDescription.APPLICATION),
                    "The object as it was then: that of type's first word; an agreement where that is card, an"
                            + " application where it is platform."));
    private static final Structure EVENT = Answers.of("Event", EventBody.class, WORDS);
    private static final Structure ATTEMPT = Answers.of(
            "DeliveryAttempt",
            DeliveryAnswer.AttemptAnswer.class,
            Map.of(
                    "startedAt", Answers.words("When it began."),
                    "durationMillis", Answers.words("How long it took."),
                    "result", Answers.words("What came of it."),
                    "httpStatus", Leaf.number("What was answered.", 100, 200).most(999)));
    private static final Structure DELIVERY = Answers.of(
            "Delivery",
            DeliveryAnswer.class,
            Map.of(
                    "endpointId", Terms.ENDPOINT_ID,
                    "status", Answers.words("Whether it arrived."),
                    "nextAttemptAt", Answers.words("When it is tried again."),
                    "attempts", Items.of(ATTEMPT, "What was tried.")));
    private static final Structure TOLD = Structure.answer("EventWithDeliveries")
            .and(EVENT)
            .field("deliveries", Items.of(DELIVERY, "What became of it, one for each endpoint."));

    @Override
    public void describe(Class<?> resource, Operations events) {
        events.group("Webhooks");
        events.path("id", Terms.EVENT_ID);
        events.get("", "listEvents", "What the platform was told, or will be")
                .query("type", TYPE.meaning("Only those."))
                .paged()
                .answers(200, Structure.page(EVENT));
        events.get("{id}", "readEvent", "An event, and what became of it at each endpoint")
                .answers(200, TOLD)
                .refuses(EscrowRefusal.EVENT_UNKNOWN);
        events.post("{id}/redelivery", "redeliverEvent", "Send an event again")
                .text("To all endpoints that want it, also where it was delivered before.")
                .answers(200, EVENT)
                .refuses(EscrowRefusal.EVENT_UNKNOWN);
    }
}
