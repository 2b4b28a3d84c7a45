package org.openescrow.web.api.wallet;

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
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.PersonFields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Page;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.Parameter;
import org.openescrow.web.page.PathId;

/** S13 to S3: wallets of a platform's users. */
@DescribedBy(WalletDescription.class)
@Path("wallets")
@ApplicationScoped
public class WalletResource {
    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    Wallets wallets;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response open() {
        Fields fields = Fields.of(call.body());
        Field<UserNo> userNo = fields.text("userNo", FieldRules.of(64, UserNo::new));
        Field<Person> person = PersonFields.of(fields);
        fields.end();
        return once.inSteps(() ->
                        Answer.created(WalletAnswer.of(wallets.open(call.platform(), userNo.value(), person.value()))))
                .toResponse();
    }

    @GET
    public Response walletsOf(@QueryParam("userNo") @Nullable String userNo) {
        UserNo wanted = Parameter.required("userNo", userNo, UserNo::new);
        List<WalletAnswer> found = wallets.walletOf(call.platform(), wanted).map(WalletAnswer::of).stream()
                .toList();
        return Answer.ok(Page.whole(found)).toResponse();
    }

    @GET
    @Path("{id}")
    public Response wallet(@PathParam("id") String id) {
        return Answer.ok(WalletAnswer.of(wallets.wallet(call.platform(), walletId(id))))
                .toResponse();
    }

    @GET
    @Path("{id}/entries")
    public Response entries(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("after") @Nullable String after) {
        Paging paging = Paging.of(limit, after);
        long before = paging.after(Long::valueOf).orElse(Long.MAX_VALUE);
        List<EntryView> found = wallets.entries(call.platform(), walletId(id), before, paging.fetched());
        return Answer.ok(Page.of(paging, found, entry -> Long.toString(entry.position()))
                        .map(EntryAnswer::of))
                .toResponse();
    }

    private static WalletId walletId(String id) {
        return PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    }
}
