package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import org.openescrow.sandbox.fault.Patience;
import org.openescrow.sandbox.wire.SignedTraffic;

/** The bank's calls about a payment that was ordered, or is never to be. */
@Path("bank/payments/{requestNo}")
@RequestScoped
@SignedTraffic
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    Payments payments;

    @Inject
    Patience patience;

    @GET
    public void find(@Suspended AsyncResponse response, @PathParam("requestNo") String requestNo) {
        patience.answer(response, payments.find(requestNo));
    }

    @POST
    @Path("closure")
    public PaymentState close(@PathParam("requestNo") String requestNo) {
        return payments.close(requestNo);
    }
}
