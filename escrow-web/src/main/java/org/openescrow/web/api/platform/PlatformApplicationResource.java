package org.openescrow.web.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.ApplicationAnswer;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.caller.CallerSignature;
import org.openescrow.web.caller.SignedByApplicant;
import org.openescrow.web.caller.SignedWithKeyInBody;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.PathId;

/** S11: a company applies for the hosting service. */
@DescribedBy(ApplicationDescription.class)
@Path("platform-applications")
@ApplicationScoped
public class PlatformApplicationResource {
    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    CallerSignature signature;

    @Inject
    Platforms platforms;

    @POST
    @SignedWithKeyInBody
    @Consumes(MediaType.APPLICATION_JSON)
    public Response apply() {
        ApplicationRequest request = ApplicationRequest.of(Fields.of(call.body()));
        String applicant = signature.verifyWith(request.key());
        return once.inSteps(
                        applicant, () -> Answer.created(ApplicationAnswer.of(platforms.apply(request.application()))))
                .toResponse();
    }

    @GET
    @Path("{id}")
    @SignedByApplicant
    public Response application(@PathParam("id") String id) {
        ApplicationId wanted = PathId.of(id, ApplicationId::new, EscrowRefusal.APPLICATION_UNKNOWN);
        if (!call.applicantKey().application().equals(wanted)) {
            throw new Refusal(EscrowRefusal.APPLICATION_UNKNOWN);
        }
        return Answer.ok(ApplicationAnswer.of(platforms.application(wanted))).toResponse();
    }
}
