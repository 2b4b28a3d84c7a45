package org.openescrow.web.console.exception;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.bankdesk.BankDesk;
import org.openescrow.escrow.bankdesk.ExceptionDesk;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.channel.ChannelExceptionView;
import org.openescrow.payment.channel.DeadLetterView;
import org.openescrow.payment.channel.ExceptionStatus;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.frame.Notices;

/** What banks say and our books contradict, and the callbacks that could not be handled. */
@Named("exceptions")
@RequestScoped
public class ExceptionList {
    private static final int LETTERS = 50;

    @Inject
    BankDesk desk;

    @Inject
    ExceptionDesk people;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private @Nullable String status;
    private @Nullable String after;
    private String reason = "";
    private Listing<ChannelExceptionView> found = Listing.empty();
    private Map<Long, OperatorName> holders = Map.of();
    private @Nullable List<DeadLetterView> letters;

    public void load() {
        ExceptionStatus wanted =
                Asked.optional("status", status, ExceptionStatus::valueOf).orElse(ExceptionStatus.OPEN);
        status = wanted.name();
        found = Listing.of(
                desk.exceptions(Optional.of(wanted), Asked.optional("after", after, Long::valueOf), Listing.READ),
                one -> Long.toString(one.id()));
        holders = people.holders(
                found.rows().stream().map(ChannelExceptionView::id).toList());
    }

    /** Who has taken it. */
    public Optional<OperatorName> holder(ChannelExceptionView one) {
        return Optional.ofNullable(holders.get(one.id()));
    }

    /** Has all callbacks that could not be handled handled again. */
    @Does(Deed.REPLAY_CALLBACKS)
    public @Nullable String replay() {
        return notices.after(
                "letters.replayed", "/console/exceptions", () -> desk.replayAll(me.name(), reason.strip()));
    }

    public Listing<ChannelExceptionView> getFound() {
        return found;
    }

    /** Asked for by the form before the page is shown, to know whether it is there. */
    public List<DeadLetterView> getLetters() {
        List<DeadLetterView> known = letters;
        if (known == null) {
            known = desk.deadLetters(Optional.empty(), LETTERS);
            letters = known;
        }
        return known;
    }

    public List<ExceptionStatus> getStates() {
        return List.of(ExceptionStatus.values());
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String asked) {
        after = asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
