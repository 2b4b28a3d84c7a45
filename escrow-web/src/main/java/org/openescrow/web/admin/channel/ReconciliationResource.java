package org.openescrow.web.admin.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.operator.Role;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.reconciliation.DifferenceView;
import org.openescrow.payment.reconciliation.ReconciliationView;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.admin.AllowedRoles;
import org.openescrow.web.admin.OperatorCall;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.Time;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** A day of a bank's statement against our payments, and what did not fit. */
@DescribedBy(ChannelDescription.class)
@Path("reconciliations")
@RequestScoped
public class ReconciliationResource {
    private static final int LONGEST_CODE = 16;
    private static final int LONGEST_DATE = 10;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    BankDesk desk;

    @POST
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reconcile() {
        Fields fields = Fields.of(call.body());
        Field<ChannelCode> channel = fields.text("channel", FieldRules.of(LONGEST_CODE, ChannelCode::new));
        Field<LocalDate> date = fields.text("date", FieldRules.of(LONGEST_DATE, Time::day));
        fields.end();
        ReconciliationView result = desk.reconcile(channel.value(), date.value(), operatorCall.operator());
        return Answer.created(ReconciliationAnswer.of(result)).toResponse();
    }

    @GET
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response reconciliations(
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        Optional<ChannelCode> wanted = Parameter.optional("channel", channel, ChannelCode::new);
        List<ReconciliationView> found = desk.reconciliations(wanted, paging.after(Long::valueOf), paging.fetched());
        return Answer.ok(
                        Page.of(paging, found, view -> Long.toString(view.id())).map(ReconciliationAnswer::of))
                .toResponse();
    }

    /** In the order in which they were found. */
    @GET
    @Path("{id}/differences")
    @AllowedRoles({Role.OPERATIONS, Role.FINANCE, Role.AUDITOR, Role.ADMINISTRATOR})
    public Response differences(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        long wanted = PathId.of(id, Long::valueOf, PaymentRefusal.RECONCILIATION_UNKNOWN);
        List<DifferenceView> found = desk.differences(wanted, paging.after(Long::valueOf), paging.fetched());
        return Answer.ok(
                        Page.of(paging, found, view -> Long.toString(view.id())).map(DifferenceAnswer::of))
                .toResponse();
    }
}
