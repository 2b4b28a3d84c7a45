package org.openescrow.sandbox.agreement;

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
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.SignedTraffic;

/** The bank's calls about agreements. */
@Path("bank/agreements")
@RequestScoped
@SignedTraffic
@Produces(MediaType.APPLICATION_JSON)
public class AgreementsResource {

    @Inject
    Agreements agreements;

    @Inject
    Patience patience;

    @POST
    public void request(@Suspended AsyncResponse response, byte[] body) {
        patience.answer(response, agreements.request(AgreementRequest.from(Fields.of(body))));
    }

    @POST
    @Path("{requestNo}/confirmation")
    public void confirm(@Suspended AsyncResponse response, @PathParam("requestNo") String requestNo, byte[] body) {
        String typed = Fields.of(body).text("smsCode", 16);
        patience.answer(response, agreements.confirm(requestNo, typed));
    }

    @GET
    @Path("{requestNo}")
    public AgreementState find(@PathParam("requestNo") String requestNo) {
        return agreements.find(requestNo);
    }

    @POST
    @Path("{requestNo}/termination")
    public AgreementState terminate(@PathParam("requestNo") String requestNo) {
        return agreements.terminate(requestNo);
    }
}
