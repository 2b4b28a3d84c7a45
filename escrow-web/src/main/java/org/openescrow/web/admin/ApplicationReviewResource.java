package org.openescrow.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.ApplicationAnswer;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApplicationView;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** S12: operators review the applications of platforms. */
@DescribedBy(OperatorDescription.class)
@Path("platform-applications")
@ApplicationScoped
public class ApplicationReviewResource {
    private static final int LONGEST_REMARK = 255;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    Platforms platforms;

    @GET
    @AllowedRoles({Role.REVIEWER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response applications(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        Optional<ApplicationStatus> wanted = Parameter.optional("status", status, ApplicationStatus::valueOf);
        List<ApplicationView> found =
                platforms.applications(wanted, paging.after(ApplicationId::new), paging.fetched());
        return Answer.ok(Page.of(paging, found, view -> view.id().value()).map(ApplicationAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    @AllowedRoles({Role.REVIEWER, Role.OPERATIONS, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response application(@PathParam("id") String id) {
        return Answer.ok(ApplicationAnswer.of(platforms.application(applicationId(id))))
                .toResponse();
    }

    @POST
    @Path("{id}/approval")
    @AllowedRoles({Role.REVIEWER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response approve(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<Optional<String>> comment = fields.optionalText("comment", FieldRules.wordsOrNothing(LONGEST_REMARK));
        fields.end();
        ApplicationView approved = platforms.approve(
                applicationId(id), operatorCall.operator(), comment.value().orElse(""));
        return Answer.ok(ApplicationAnswer.of(approved)).toResponse();
    }

    @POST
    @Path("{id}/rejection")
    @AllowedRoles({Role.REVIEWER, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reject(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REMARK));
        fields.end();
        ApplicationView rejected = platforms.reject(applicationId(id), operatorCall.operator(), reason.value());
        return Answer.ok(ApplicationAnswer.of(rejected)).toResponse();
    }

    private static ApplicationId applicationId(String id) {
        return PathId.of(id, ApplicationId::new, EscrowRefusal.APPLICATION_UNKNOWN);
    }
}
