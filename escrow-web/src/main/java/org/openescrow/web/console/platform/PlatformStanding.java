package org.openescrow.web.console.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.limit.TierLimits;
import org.openescrow.escrow.limit.WalletLimits;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.PlatformStatus;
import org.openescrow.escrow.platform.PlatformView;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.access.Me;
import org.openescrow.web.console.frame.Notices;
import org.openescrow.web.console.limit.LimitFields;

/** How an approved platform stands: its services, whether it may do anything new, what its wallets may pay. */
@Named("standing")
@RequestScoped
public class PlatformStanding {
    @Inject
    ApplicationPage page;

    @Inject
    PlatformDesk desk;

    @Inject
    WalletLimits limits;

    @Inject
    Me me;

    @Inject
    Notices notices;

    @Inject
    LimitFields fields;

    private String reason = "";
    private @Nullable PlatformView view;

    @Does(Deed.SUSPEND_PLATFORM)
    public @Nullable String suspend() {
        return notices.after("platform.suspended", here(), () -> desk.suspend(number(), me.name(), reason.strip()));
    }

    @Does(Deed.SUSPEND_PLATFORM)
    public @Nullable String reinstate() {
        return notices.after("platform.reinstated", here(), () -> desk.reinstate(number(), me.name(), reason.strip()));
    }

    /** Empty where the application has not become a platform. */
    public @Nullable PlatformView getView() {
        if (view == null) {
            view = page.getView().platformNo().map(desk::platform).orElse(null);
        }
        return view;
    }

    public boolean isSuspended() {
        return Optional.ofNullable(getView())
                .filter(platform -> platform.status() == PlatformStatus.SUSPENDED)
                .isPresent();
    }

    public List<TierLimits> getTiers() {
        return limits.tiers();
    }

    public List<Limit> getAllLimits() {
        return List.of(Limit.values());
    }

    /** What a tier allows, as it is written; a dash where it does not limit this. */
    public String most(TierLimits tier, Limit limit) {
        return fields.written(limit, tier.most(limit));
    }

    /** The same of what the platform has of its own. */
    public String own(Limit limit) {
        return Optional.ofNullable(getView())
                .map(platform -> fields.written(
                        limit,
                        Optional.ofNullable(
                                LimitsByHand.read(platform.limits()).most().get(limit))))
                .orElse("–");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }

    private PlatformNo number() {
        return page.getView().platformNo().orElseThrow(() -> new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED));
    }

    private String here() {
        return "/console/application?id=" + page.getView().id();
    }
}
