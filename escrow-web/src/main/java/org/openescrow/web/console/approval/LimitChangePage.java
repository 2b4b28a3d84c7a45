package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.approval.LimitChange;
import org.openescrow.escrow.approval.TierLimitChange;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsByHand;
import org.openescrow.escrow.platform.OwnLimits;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.escrow.wallet.TierDesk;
import org.openescrow.web.console.limit.LimitFields;

/** What a proposal of other limits, of a platform or a tier, would change. */
@Named("limitChange")
@RequestScoped
public class LimitChangePage {
    @Inject
    ApprovalPage page;

    @Inject
    PlatformDesk desk;

    @Inject
    TierDesk tiers;

    @Inject
    LimitFields fields;

    /** One limit, as it is and as it would be; a dash where there is none. */
    public record Row(Limit limit, String before, String after) {}

    /** Empty where something else is proposed. */
    public List<Row> getRows() {
        if (page.getView().proposal() instanceof LimitChange change) {
            return rows(desk.platform(change.platform()).limits(), change.limits());
        }
        if (page.getView().proposal() instanceof TierLimitChange change) {
            return rows(tiers.limits(change.tier()), change.limits());
        }
        return List.of();
    }

    private List<Row> rows(OwnLimits before, LimitsByHand after) {
        LimitsByHand now = LimitsByHand.read(before);
        return Arrays.stream(Limit.values())
                .map(limit -> new Row(limit, written(now, limit), written(after, limit)))
                .toList();
    }

    private String written(LimitsByHand limits, Limit limit) {
        return fields.written(limit, Optional.ofNullable(limits.most().get(limit)));
    }
}
