package org.openescrow.web.console.approval;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.approval.LimitChange;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.PlatformLimits;
import org.openescrow.escrow.platform.PlatformDesk;
import org.openescrow.web.console.frame.Show;

/** What a proposal of other limits would change. */
@Named("limitChange")
@RequestScoped
public class LimitChangePage {
    @Inject
    ApprovalPage page;

    @Inject
    PlatformDesk desk;

    @Inject
    Show show;

    /** One limit, as it is and as it would be; a dash where there is none. */
    public record Row(Limit limit, String before, String after) {}

    /** Empty where something else is proposed. */
    public List<Row> getRows() {
        if (!(page.getView().proposal() instanceof LimitChange change)) {
            return List.of();
        }
        PlatformLimits now =
                PlatformLimits.read(desk.platform(change.platform()).limits());
        return Arrays.stream(Limit.values())
                .map(limit -> new Row(limit, written(now, limit), written(change.limits(), limit)))
                .toList();
    }

    private String written(PlatformLimits limits, Limit limit) {
        return Optional.ofNullable(limits.most().get(limit))
                .map(most -> limit == Limit.DAY_COUNT ? show.count(most) : show.fen(most))
                .orElse("–");
    }
}
