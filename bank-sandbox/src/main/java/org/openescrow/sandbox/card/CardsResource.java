package org.openescrow.sandbox.card;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.openescrow.sandbox.wire.Fields;

/** Steering: opens cards and shows the bank's view of them. */
@Path("cards")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CardsResource {

    @Inject
    Cards cards;

    @POST
    public Response open(byte[] body) {
        Card card = Card.from(Fields.of(body));
        cards.open(card);
        return Response.status(Status.CREATED).entity(cards.book(card.cardNo())).build();
    }

    @GET
    @Path("{cardNo}")
    public CardBook show(@PathParam("cardNo") String cardNo) {
        return cards.book(new CardNo(cardNo));
    }
}
