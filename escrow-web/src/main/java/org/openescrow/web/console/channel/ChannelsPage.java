package org.openescrow.web.console.channel;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.bankdesk.ChannelDay;
import org.openescrow.escrow.bankdesk.ChannelDesk;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.ChannelView;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.dashboard.Figures;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;

/** The bank channels: how each does today, whether it takes new orders, and the form that closes or opens one. */
@Named("channels")
@RequestScoped
public class ChannelsPage {
    private static final String HERE = "/console/channels";

    @Inject
    HttpServletRequest request;

    @Inject
    ChannelDesk desk;

    @Inject
    BankDesk bank;

    @Inject
    Figures figures;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String reason = "";
    private List<Row> found = List.of();

    /**
     * A channel and its day.
     *
     * @param today the overview's figures, some seconds old; empty where no payment has ended today
     * @param unknown how many payments nobody knows the end of, as far as they are counted
     */
    public record Row(ChannelView channel, Optional<ChannelDay> today, long unknown) {}

    public void load() {
        List<ChannelDay> days = figures.now().channels();
        Map<ChannelCode, Long> unknown = bank.unknownByChannel();
        found = desk.channels().stream()
                .map(channel -> new Row(
                        channel,
                        days.stream()
                                .filter(day ->
                                        day.channel().equals(channel.code().value()))
                                .findFirst(),
                        unknown.getOrDefault(channel.code(), 0L)))
                .toList();
    }

    @Does(Deed.TURN_CHANNEL)
    public @Nullable String close() {
        return notices.after("channels.closed", HERE, () -> desk.close(chosen(), me.name(), reason.strip()));
    }

    @Does(Deed.TURN_CHANNEL)
    public @Nullable String open() {
        return notices.after("channels.opened", HERE, () -> desk.open(chosen(), me.name(), reason.strip()));
    }

    private ChannelCode chosen() {
        return Asked.id(request.getParameter("channel"), ChannelCode::new, PaymentRefusal.CHANNEL_UNKNOWN);
    }

    public List<Row> getFound() {
        // What a form's own page shows is asked for before the page is shown again, to know what is in the form.
        if (found.isEmpty()) {
            load();
        }
        return found;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
