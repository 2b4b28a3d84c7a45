package org.openescrow.web.callback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.openescrow.payment.channel.CallbackInbox;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.call.BoundedBody;
import org.openescrow.web.call.Call;
import org.openescrow.web.description.DescribedBy;
import org.openescrow.web.page.PathId;

/** A bank tells how a payment ended. 200 means that the message is safe with us. */
@DescribedBy(CallbackDescription.class)
@Path("{channel}")
@ApplicationScoped
public class CallbackResource {
    private static final int MOST_BYTES = 8 * 1024;

    @Inject
    Call call;

    // By @EJB: through @Inject each call of an enterprise bean makes an exception inside Payara.
    @EJB
    CallbackInbox inbox;

    @POST
    public Response receive(@PathParam("channel") String channel, InputStream body) {
        ChannelCode code =
                PathId.of(channel.toUpperCase(Locale.ROOT), ChannelCode::new, PaymentRefusal.CHANNEL_UNKNOWN);
        inbox.receive(code, BoundedBody.read(body, MOST_BYTES), name -> {
            List<String> lines = call.header(name);
            return lines.isEmpty() ? null : lines.get(0);
        });
        return Response.ok().build();
    }
}
