package org.openescrow.web.console.exception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.delivery.DeliveryDesk;
import org.openescrow.escrow.notification.delivery.DeliveryId;
import org.openescrow.escrow.notification.delivery.GivenUp;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.frame.Notices;

/** Webhooks that were given up. */
@Named("deliveries")
@RequestScoped
public class DeliveryList {
    @Inject
    HttpServletRequest request;

    @Inject
    DeliveryDesk desk;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private @Nullable String after;
    private Listing<GivenUp> found = Listing.empty();

    public void load() {
        found = Listing.of(
                desk.givenUp(Asked.optional("after", after, DeliveryId::parse), Listing.READ),
                one -> one.id().toString());
    }

    /** Sends the one that was chosen, by its id: the list may be another one than the operator has before them. */
    @Does(Deed.SEND_AGAIN)
    public @Nullable String sendAgain() {
        return notices.after("delivery.sent", "/console/deliveries", () -> desk.sendAgain(chosen(), me.name()));
    }

    private DeliveryId chosen() {
        return Asked.id(request.getParameter("delivery"), DeliveryId::parse, EscrowRefusal.EVENT_UNKNOWN);
    }

    public Listing<GivenUp> getFound() {
        return found;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }
}
