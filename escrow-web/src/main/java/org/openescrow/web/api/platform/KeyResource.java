package org.openescrow.web.api.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.PlatformKeys;
import org.openescrow.escrow.platform.SigningKey;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.caller.CallerSignature;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Cursors;
import org.openescrow.web.page.ListQuery;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.PathId;
import org.openescrow.web.security.VerificationKey;

/** The keys that a platform signs with. */
@DescribedBy(KeyDescription.class)
@Path("keys")
@ApplicationScoped
public class KeyResource {
    private static final int LONGEST_REASON = 500;

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    CallerSignature signature;

    @Inject
    PlatformKeys keys;

    @Inject
    Cursors cursors;

    @Inject
    InstantSource clock;

    /** The request is signed twice: by a key of the platform, and by the new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register() {
        Fields fields = Fields.of(call.body());
        Field<NewKey> key = fields.object("publicKey", NewKey::of);
        Field<Optional<Instant>> from = fields.optionalText("validFrom", FieldRules.time());
        Field<Optional<Instant>> until = fields.optionalText("validUntil", FieldRules.time());
        fields.end();
        VerificationKey fit = key.value().checked();
        signature.verifyPossession(fit, call.signer());
        SigningKey added = key.value().signingKey(fit);
        return once.inOneTransaction(
                        () -> Answer.created(answer(keys.register(call.signer(), added, from.value(), until.value()))))
                .toResponse();
    }

    @GET
    @Filters({})
    public Response list(@Context UriInfo uri) {
        Paging paging = ListQuery.of(uri).paging();
        List<KeyView> found = keys.keys(call.platform(), cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.id().value()).map(this::answer))
                .toResponse();
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response revoke(@PathParam("id") String id) {
        Fields fields = Fields.ofOptional(call.body());
        Field<Optional<String>> reason = fields.optionalText("reason", FieldRules.words(LONGEST_REASON));
        fields.end();
        KeyId wanted = PathId.of(id, KeyId::new, EscrowRefusal.PLATFORM_KEY_UNKNOWN);
        return once.inOneTransaction(() -> Answer.ok(answer(keys.revoke(call.signer(), wanted, reason.value()))))
                .toResponse();
    }

    private KeyAnswer answer(KeyView view) {
        return KeyAnswer.of(view, clock.instant());
    }
}
