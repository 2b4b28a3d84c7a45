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
import org.openescrow.escrow.answer.DocumentAnswer;
import org.openescrow.escrow.document.Documents;
import org.openescrow.escrow.document.NewDocument;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.caller.LargeBody;
import org.openescrow.web.caller.SignedByApplicant;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.PathId;

/** S11: the documents of an application, from whoever has applied. What is in them is given back to nobody here. */
@DescribedBy(DocumentDescription.class)
@Path("platform-applications/{id}/documents")
@ApplicationScoped
public class ApplicationDocumentResource {
    /** The largest document as base64, and room for the fields beside it. */
    static final int MOST_BYTES = 6 * 1024 * 1024;

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    Documents documents;

    @POST
    @SignedByApplicant
    @LargeBody(mostBytes = MOST_BYTES)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("id") String id) {
        NewDocument document = DocumentRequest.of(Fields.of(call.body()));
        ApplicationId application = ownApplication(id);
        String applicant = call.applicantKey().id().value();
        return once.inSteps(applicant, () -> Answer.created(DocumentAnswer.of(documents.add(application, document))))
                .toResponse();
    }

    @GET
    @SignedByApplicant
    public Response list(@PathParam("id") String id) {
        return Answer.ok(Page.whole(documents.of(ownApplication(id))).map(DocumentAnswer::of))
                .toResponse();
    }

    private ApplicationId ownApplication(String id) {
        ApplicationId wanted = PathId.of(id, ApplicationId::new, EscrowRefusal.APPLICATION_UNKNOWN);
        if (!call.applicantKey().application().equals(wanted)) {
            throw new Refusal(EscrowRefusal.APPLICATION_UNKNOWN);
        }
        return wanted;
    }
}
