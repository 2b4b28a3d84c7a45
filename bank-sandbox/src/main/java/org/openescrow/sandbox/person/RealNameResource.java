package org.openescrow.sandbox.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import org.openescrow.sandbox.fault.Patience;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.SignedTraffic;

/** The real-name authority's one call. */
@Path("real-name/checks")
@RequestScoped
@SignedTraffic(secret = "sandbox.real-name-secret")
@Produces(MediaType.APPLICATION_JSON)
public class RealNameResource {

    @Inject
    People people;

    @Inject
    Patience patience;

    @POST
    public void check(@Suspended AsyncResponse response, byte[] body) {
        Fields fields = Fields.of(body);
        patience.answer(
                response,
                people.check(fields.text("name", 64), fields.text("idCardNo", 64), fields.text("mobile", 64)));
    }
}
