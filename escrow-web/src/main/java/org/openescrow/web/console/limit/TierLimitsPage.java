package org.openescrow.web.console.limit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.approval.TierLimitChange;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.limit.TierLimits;
import org.openescrow.escrow.limit.WalletLimits;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.web.console.access.Deed;
import org.openescrow.web.console.access.Does;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.proposal.Proposing;

/** What the wallets of each tier may pay, and the form in which other limits are proposed for one of them. */
@Named("tierLimits")
@RequestScoped
public class TierLimitsPage {
    @Inject
    HttpServletRequest request;

    @Inject
    WalletLimits limits;

    @Inject
    LimitFields fields;

    @Inject
    Proposing proposing;

    private String reason = "";

    /** One limit of a tier: what the settings allow, what is set by hand, and what holds. */
    public record Row(WalletTier tier, Limit limit, String settings, String byHand, String holds) {}

    @Does(Deed.PROPOSE_LIMITS)
    public @Nullable String propose() {
        return proposing.propose(() -> new TierLimitChange(required(), fields.asked(), reason.strip()));
    }

    public List<Row> getRows() {
        return limits.tiers().stream()
                .flatMap(tier -> Arrays.stream(Limit.values()).map(limit -> row(tier, limit)))
                .toList();
    }

    private Row row(TierLimits tier, Limit limit) {
        return new Row(
                tier.tier(),
                limit,
                fields.written(limit, Optional.ofNullable(tier.settings().get(limit))),
                fields.written(limit, Optional.ofNullable(tier.byHand().most().get(limit))),
                fields.written(limit, tier.most(limit)));
    }

    public List<LimitFields.Field> getFields() {
        return fields.fields(limits.tiers().stream()
                .filter(tier -> tier.tier() == getTier())
                .map(TierLimits::byHand)
                .findFirst()
                .orElse(LimitsByHand.NONE));
    }

    public WalletTier[] getTiers() {
        return WalletTier.values();
    }

    /** The tier that the form is for; the first one where the address names none. */
    public WalletTier getTier() {
        return Asked.optional("tier", request.getParameter("tier"), WalletTier::valueOf)
                .orElse(WalletTier.CLASS_I);
    }

    /** A form says which tier it is for. */
    private WalletTier required() {
        return Asked.id(request.getParameter("tier"), WalletTier::valueOf, EscrowRefusal.VALIDATION_FAILED);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String typed) {
        reason = typed;
    }
}
