package org.openescrow.web.admin;

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
import org.openescrow.escrow.document.DocumentDesk;
import org.openescrow.escrow.document.DocumentId;
import org.openescrow.escrow.document.OpenedDocument;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.PathId;

/** S12: operators look at what came with an application. */
@DescribedBy(OperatorDescription.class)
@Path("platform-applications/{id}/documents")
@ApplicationScoped
public class DocumentReviewResource {
    private static final int LONGEST_REASON = 255;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    Platforms platforms;

    @Inject
    DocumentDesk documents;

    @GET
    @AllowedRoles({Role.REVIEWER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response documents(@PathParam("id") String id) {
        ApplicationId application = platforms.application(applicationId(id)).id();
        return Answer.ok(Page.whole(documents.of(application)).map(DocumentAnswer::of))
                .toResponse();
    }

    @POST
    @Path("{documentId}/opening")
    @AllowedRoles({Role.REVIEWER, Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open(@PathParam("id") String id, @PathParam("documentId") String documentId) {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        DocumentId wanted = PathId.of(documentId, DocumentId::new, EscrowRefusal.DOCUMENT_UNKNOWN);
        OpenedDocument opened = documents.open(applicationId(id), wanted, operatorCall.operator(), reason.value());
        return Answer.ok(OpenedDocumentAnswer.of(opened)).toResponse();
    }

    private static ApplicationId applicationId(String id) {
        return PathId.of(id, ApplicationId::new, EscrowRefusal.APPLICATION_UNKNOWN);
    }
}
