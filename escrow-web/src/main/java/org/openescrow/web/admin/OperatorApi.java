package org.openescrow.web.admin;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openescrow.web.admin.channel.AdjustmentResource;
import org.openescrow.web.admin.channel.ApprovalResource;
import org.openescrow.web.admin.channel.BankPaymentResource;
import org.openescrow.web.admin.channel.ChannelExceptionResource;
import org.openescrow.web.admin.channel.ChannelResource;
import org.openescrow.web.admin.channel.DeadLetterResource;
import org.openescrow.web.admin.channel.ReconciliationResource;
import org.openescrow.web.admin.ledger.LedgerAccountResource;
import org.openescrow.web.admin.ledger.LedgerExportResource;
import org.openescrow.web.admin.ledger.LedgerResource;
import org.openescrow.web.admin.ledger.LedgerVerificationResource;
import org.openescrow.web.call.ProblemMapper;
import org.openescrow.web.call.RuntimeProperties;
import org.openescrow.web.metrics.RouteFeature;

/** What operators call; every request but the log-in carries a token. */
@ApplicationPath("/admin/v1")
public class OperatorApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                OperatorFilter.class,
                ProblemMapper.class,
                RouteFeature.class,
                TokenResource.class,
                ApplicationReviewResource.class,
                DocumentReviewResource.class,
                PlatformKeyResource.class,
                WalletBlockResource.class,
                MerchantStandingResource.class,
                LedgerResource.class,
                LedgerAccountResource.class,
                LedgerVerificationResource.class,
                LedgerExportResource.class,
                BankPaymentResource.class,
                ChannelExceptionResource.class,
                ApprovalResource.class,
                AdjustmentResource.class,
                ChannelResource.class,
                DeadLetterResource.class,
                ReconciliationResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RuntimeProperties.ALL;
    }
}
