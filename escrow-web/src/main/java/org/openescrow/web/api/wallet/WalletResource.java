package org.openescrow.web.api.wallet;

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
import java.util.List;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.answer.WalletAnswer;
import org.openescrow.escrow.limit.WalletLimits;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletFilter;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.json.PersonFields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Cursors;
import org.openescrow.web.page.ListQuery;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.PathId;

/** S13 to S3: wallets of a platform's users. */
@DescribedBy(WalletDescription.class)
@Path("wallets")
@ApplicationScoped
public class WalletResource {
    @Inject
    Cursors cursors;

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    Wallets wallets;

    @Inject
    WalletLimits limits;

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
    @Filters({"userNo", "status", "createdFrom", "createdTo"})
    public Response list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        WalletFilter filter = new WalletFilter(
                query.filter("userNo", UserNo::new), query.filter("status", WalletStatus::valueOf), query.created());
        List<WalletView> found = wallets.wallets(call.platform(), filter, cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.id().value()).map(WalletAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response wallet(@PathParam("id") String id) {
        return Answer.ok(WalletAnswer.of(wallets.wallet(call.platform(), walletId(id))))
                .toResponse();
    }

    @GET
    @Path("{id}/limits")
    public Response limits(@PathParam("id") String id) {
        return Answer.ok(LimitsAnswer.of(limits.limits(call.platform(), walletId(id))))
                .toResponse();
    }

    @GET
    @Path("{id}/entries")
    @Filters({"createdFrom", "createdTo"})
    public Response entries(@PathParam("id") String id, @Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        List<EntryView> found = wallets.entries(call.platform(), walletId(id), query.created(), cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, entry -> Long.toString(entry.position()))
                        .map(EntryAnswer::of))
                .toResponse();
    }

    private static WalletId walletId(String id) {
        return PathId.of(id, WalletId::new, EscrowRefusal.WALLET_UNKNOWN);
    }
}
