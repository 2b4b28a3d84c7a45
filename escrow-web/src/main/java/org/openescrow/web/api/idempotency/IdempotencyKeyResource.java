package org.openescrow.web.api.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.idempotency.CallKey;
import org.openescrow.escrow.idempotency.IdempotencyKeys;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.PathId;

/** For whoever sent a request and has lost the answer. */
@DescribedBy(IdempotencyKeyDescription.class)
@Path("idempotency-keys/{key: .+}")
@ApplicationScoped
public class IdempotencyKeyResource {
    @Inject
    Call call;

    @Inject
    IdempotencyKeys keys;

    /** A key is each platform's own, so another's is as unknown as one that was never sent. */
    @GET
    public Response request(@PathParam("key") String key) {
        String platform = call.platform().value();
        CallKey wanted = PathId.of(key, text -> new CallKey(platform, text), EscrowRefusal.IDEMPOTENCY_KEY_UNKNOWN);
        return Answer.ok(CallAnswer.of(keys.call(wanted))).toResponse();
    }
}
