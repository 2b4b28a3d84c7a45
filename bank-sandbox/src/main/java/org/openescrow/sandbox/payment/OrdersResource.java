package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.openescrow.sandbox.fault.Answer;
import org.openescrow.sandbox.fault.Patience;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.SignedTraffic;

/** The bank's calls for a debit and a credit: 202 while it is accepted only, 200 once it has ended. */
@Path("bank")
@RequestScoped
@SignedTraffic
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    Payments payments;

    @Inject
    Patience patience;

    @POST
    @Path("debits")
    public void debit(@Suspended AsyncResponse response, byte[] body) {
        accept(response, PaymentOrder.from(Direction.DEBIT, Fields.of(body)));
    }

    @POST
    @Path("credits")
    public void credit(@Suspended AsyncResponse response, byte[] body) {
        accept(response, PaymentOrder.from(Direction.CREDIT, Fields.of(body)));
    }

    private void accept(AsyncResponse response, PaymentOrder order) {
        Answer<PaymentState> answer = payments.accept(order);
        PaymentState state = answer.body();
        boolean open = state != null && state.status().equals(PaymentStatus.ACCEPTED.name());
        Status status = open ? Status.ACCEPTED : Status.OK;
        patience.answer(response, Response.status(status).entity(state).build(), answer);
    }
}
