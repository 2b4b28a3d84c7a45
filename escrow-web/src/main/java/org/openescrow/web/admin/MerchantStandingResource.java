package org.openescrow.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.merchant.MerchantDesk;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.MerchantView;
import org.openescrow.escrow.operator.Role;
import org.openescrow.web.api.merchant.MerchantAnswer;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.PathId;

/** Keeps a merchant from selling, and lets them sell again. */
@DescribedBy(OperatorDescription.class)
@Path("merchants/{id}")
@RequestScoped
public class MerchantStandingResource {
    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    MerchantDesk merchants;

    @POST
    @Path("suspension")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response suspend(@PathParam("id") String id) {
        String reason = reason();
        return answer(merchants.suspend(merchant(id), operatorCall.operator(), reason));
    }

    @POST
    @Path("reinstatement")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reinstate(@PathParam("id") String id) {
        String reason = reason();
        return answer(merchants.reinstate(merchant(id), operatorCall.operator(), reason));
    }

    private String reason() {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(MerchantDesk.LONGEST_REASON));
        fields.end();
        return reason.value();
    }

    private static MerchantId merchant(String id) {
        return PathId.of(id, MerchantId::new, EscrowRefusal.MERCHANT_UNKNOWN);
    }

    private static Response answer(MerchantView merchant) {
        return Answer.ok(MerchantAnswer.of(merchant)).toResponse();
    }
}
