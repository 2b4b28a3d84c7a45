package org.openescrow.web.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Answer;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.error.Catalogue;
import org.openescrow.web.error.WebRefusal;

/** What a code means and what to do about it. */
@DescribedBy(ProblemTypeDescription.class)
@Path("{code}")
@ApplicationScoped
public class ProblemTypeResource {
    @GET
    public Response problemType(@PathParam("code") String code) {
        return Answer.ok(Catalogue.find(code).orElseThrow(() -> new Refusal(WebRefusal.ADDRESS_UNKNOWN)))
                .toResponse();
    }
}
