package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.Approvals;
import org.openescrow.escrow.approval.LimitChange;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.PlatformLimits;
import org.openescrow.escrow.platform.PlatformView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Notices;
import org.openescrow.web.console.frame.Yuan;

/** The limits that a platform has of its own, and the form in which others are proposed. */
@Named("ownLimits")
@RequestScoped
public class OwnLimitsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    PlatformStanding standing;

    @Inject
    Approvals door;

    @Inject
    Me me;

    @Inject
    Notices notices;

    private String reason = "";

    /** One field of the form: the limit's name, and what is in it. */
    public record Field(Limit limit, String typed) {}

    @Does(Deed.PROPOSE_LIMITS)
    public @Nullable String propose() {
        return notices.after(
                "approval.proposed",
                "/console/approvals?status=PROPOSED",
                () -> door.propose(
                        new LimitChange(platform().platform().platformNo(), asked(), reason.strip()), me.name()));
    }

    /** As typed; before anything is typed, as they are. */
    public List<Field> getFields() {
        if (standing.getView() == null) {
            return List.of();
        }
        Map<Limit, Long> now = PlatformLimits.read(platform().limits()).most();
        return Arrays.stream(Limit.values())
                .map(limit -> new Field(limit, typed(limit).orElseGet(() -> written(limit, now.get(limit)))))
                .toList();
    }

    private Optional<String> typed(Limit limit) {
        return Optional.ofNullable(request.getParameter("own-" + limit));
    }

    private static String written(Limit limit, @Nullable Long most) {
        if (most == null) {
            return "";
        }
        return limit == Limit.DAY_COUNT ? Long.toString(most) : Yuan.write(most);
    }

    /** What is left empty is not limited. */
    private PlatformLimits asked() {
        Map<Limit, Long> most = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            typed(limit)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> most.put(limit, read(limit, text)));
        }
        return new PlatformLimits(most);
    }

    private static long read(Limit limit, String text) {
        return limit == Limit.DAY_COUNT
                ? Asked.id(text, Long::valueOf, EscrowRefusal.VALIDATION_FAILED)
                : Asked.id(text, Yuan::read, EscrowRefusal.VALIDATION_FAILED).minorUnits();
    }

    private PlatformView platform() {
        PlatformView view = standing.getView();
        if (view == null) {
            throw new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED);
        }
        return view;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
