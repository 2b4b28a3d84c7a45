package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.consumption.ConsumptionDesk;
import org.openescrow.escrow.consumption.ConsumptionFilter;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionSearch;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.platform.PlatformNames;
import org.openescrow.web.csv.CsvLine;

/** The list of consumptions. */
@Named("consumptions")
@RequestScoped
public class ConsumptionList extends OrderQuery<ConsumptionView> {
    @Inject
    ConsumptionDesk desk;

    @Inject
    PlatformNames platforms;

    private @Nullable String merchant;

    @Override
    protected Listing<OfPlatform<ConsumptionView>> find() {
        var orders = new ConsumptionFilter(
                askedOrderNo(),
                askedWallet(),
                Asked.optional("merchant", merchant, MerchantId::new),
                Optional.empty(),
                askedPeriod());
        var search = new ConsumptionSearch(
                platforms.among(getPlatform(), orders.orderNo().isPresent()), orders);
        return Listing.of(
                desk.consumptions(search, askedPart(text -> new ConsumptionId(text).value())),
                order -> order.value().id().value());
    }

    @Override
    public String header() {
        return "id,orderNo,platformNo,walletId,merchantId,amountFen,description,createdAt\r\n";
    }

    @Override
    protected String line(OfPlatform<ConsumptionView> row) {
        return new CsvLine()
                .plain(row.value().id().value())
                .words(row.value().orderNo().value())
                .plain(row.platform().value())
                .plain(row.value().walletId().value())
                .plain(row.value().merchantId().value())
                .number(row.value().amount().minorUnits())
                .words(row.value().description())
                .plain(row.value().createdAt().toString())
                .text();
    }

    public @Nullable String getMerchant() {
        return merchant;
    }

    public void setMerchant(@Nullable String asked) {
        merchant = asked;
    }
}
