package org.openescrow.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.operator.Role;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.web.api.platform.KeyAnswer;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.page.PathId;

/** The emergency stop for a platform's stolen key. */
@DescribedBy(OperatorDescription.class)
@Path("platform-keys")
@ApplicationScoped
public class PlatformKeyResource {
    private static final int LONGEST_REMARK = 255;

    @Inject
    Call call;

    @Inject
    OperatorCall operatorCall;

    @Inject
    PlatformKeys keys;

    @Inject
    InstantSource clock;

    /** Also the last key: then the platform is locked out, which is the lesser harm. */
    @POST
    @Path("{id}/revocation")
    @AllowedRoles({Role.OPERATIONS, Role.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") String id) {
        Fields fields = Fields.of(call.body());
        Field<String> reason = fields.text("reason", FieldRules.words(LONGEST_REMARK));
        fields.end();
        KeyId wanted = PathId.of(id, KeyId::new, EscrowRefusal.PLATFORM_KEY_UNKNOWN);
        KeyView revoked = keys.revoke(wanted, operatorCall.operator(), reason.value());
        return Answer.ok(KeyAnswer.of(revoked, clock.instant())).toResponse();
    }
}
