package org.openescrow.web.api.merchant;

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
import org.openescrow.escrow.merchant.MerchantFilter;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.MerchantNo;
import org.openescrow.escrow.merchant.MerchantStatus;
import org.openescrow.escrow.merchant.MerchantView;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.web.call.Answer;
import org.openescrow.web.call.Call;
import org.openescrow.web.call.Filters;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.json.Field;
import org.openescrow.web.json.FieldRules;
import org.openescrow.web.json.Fields;
import org.openescrow.web.once.Once;
import org.openescrow.web.page.Cursors;
import org.openescrow.web.page.ListQuery;
import org.openescrow.web.page.Paging;
import org.openescrow.web.page.PathId;

/** Merchants of a platform, to whom its users pay. */
@DescribedBy(MerchantDescription.class)
@Path("merchants")
@ApplicationScoped
public class MerchantResource {
    private static final int LONGEST_NAME = 128;

    @Inject
    Cursors cursors;

    @Inject
    Call call;

    @Inject
    Once once;

    @Inject
    Merchants merchants;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register() {
        Fields fields = Fields.of(call.body());
        Field<MerchantNo> merchantNo = fields.text("merchantNo", FieldRules.of(64, MerchantNo::new));
        Field<String> name = fields.text("name", FieldRules.words(LONGEST_NAME));
        fields.end();
        return once.inOneTransaction(() -> Answer.created(
                        MerchantAnswer.of(merchants.register(call.platform(), merchantNo.value(), name.value()))))
                .toResponse();
    }

    @GET
    @Filters({"merchantNo", "status", "createdFrom", "createdTo"})
    public Response list(@Context UriInfo uri) {
        ListQuery query = ListQuery.of(uri);
        Paging paging = query.paging();
        MerchantFilter filter = new MerchantFilter(
                query.filter("merchantNo", MerchantNo::new),
                query.filter("status", MerchantStatus::valueOf),
                query.created());
        List<MerchantView> found = merchants.merchants(call.platform(), filter, cursors.part(paging));
        return Answer.ok(cursors.page(paging, found, view -> view.id().value()).map(MerchantAnswer::of))
                .toResponse();
    }

    @GET
    @Path("{id}")
    public Response merchant(@PathParam("id") String id) {
        MerchantId wanted = PathId.of(id, MerchantId::new, EscrowRefusal.MERCHANT_UNKNOWN);
        return Answer.ok(MerchantAnswer.of(merchants.merchant(call.platform(), wanted)))
                .toResponse();
    }
}
