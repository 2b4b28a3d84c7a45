package org.openescrow.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.openescrow.web.api.card.AgreementResource;
import org.openescrow.web.api.card.CardBindingResource;
import org.openescrow.web.api.card.WalletAgreementResource;
import org.openescrow.web.api.card.WalletCardBindingResource;
import org.openescrow.web.api.consumption.ConsumptionResource;
import org.openescrow.web.api.event.EventResource;
import org.openescrow.web.api.idempotency.IdempotencyKeyResource;
import org.openescrow.web.api.merchant.MerchantResource;
import org.openescrow.web.api.platform.ApplicationDocumentResource;
import org.openescrow.web.api.platform.KeyResource;
import org.openescrow.web.api.platform.PlatformApplicationResource;
import org.openescrow.web.api.recharge.RechargeResource;
import org.openescrow.web.api.statement.StatementResource;
import org.openescrow.web.api.wallet.WalletResource;
import org.openescrow.web.api.webhook.WebhookEndpointResource;
import org.openescrow.web.call.ProblemMapper;
import org.openescrow.web.call.RuntimeProperties;
import org.openescrow.web.caller.PlatformFilter;
import org.openescrow.web.metrics.RouteFeature;

/** What platforms call; every request is signed. */
@ApplicationPath("/v1")
public class PlatformApi extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        // Listed, so that no resource or filter of one API ends up in another.
        return Set.of(
                PlatformFilter.class,
                ProblemMapper.class,
                RouteFeature.class,
                PlatformApplicationResource.class,
                ApplicationDocumentResource.class,
                KeyResource.class,
                IdempotencyKeyResource.class,
                MerchantResource.class,
                WalletResource.class,
                StatementResource.class,
                WalletCardBindingResource.class,
                CardBindingResource.class,
                WalletAgreementResource.class,
                AgreementResource.class,
                RechargeResource.class,
                ConsumptionResource.class,
                WebhookEndpointResource.class,
                EventResource.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return RuntimeProperties.ALL;
    }
}
