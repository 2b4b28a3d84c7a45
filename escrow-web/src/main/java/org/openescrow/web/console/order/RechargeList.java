package org.openescrow.web.console.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.recharge.RechargeDesk;
import org.openescrow.escrow.recharge.RechargeFilter;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.recharge.RechargeSearch;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.web.console.frame.Asked;
import org.openescrow.web.console.frame.Listing;
import org.openescrow.web.console.platform.PlatformNames;
import org.openescrow.web.csv.CsvLine;

/** The list of recharges. */
@Named("recharges")
@RequestScoped
public class RechargeList extends OrderQuery<RechargeView> {
    @Inject
    RechargeDesk desk;

    @Inject
    PlatformNames platforms;

    private @Nullable String status;

    @Override
    protected Listing<OfPlatform<RechargeView>> find() {
        var orders = new RechargeFilter(
                askedOrderNo(), askedWallet(), Asked.optional("status", status, OrderStatus::valueOf), askedPeriod());
        var search = new RechargeSearch(
                platforms.among(getPlatform(), orders.orderNo().isPresent()), orders);
        return Listing.of(
                desk.recharges(search, askedPart(text -> new RechargeId(text).value())),
                order -> order.value().id().value());
    }

    @Override
    public String header() {
        return "id,orderNo,platformNo,walletId,amountFen,status,failureCode,createdAt,finishedAt,bankRequestNo\r\n";
    }

    @Override
    protected String line(OfPlatform<RechargeView> row) {
        return new CsvLine()
                .plain(row.value().id().value())
                .words(row.value().orderNo().value())
                .plain(row.platform().value())
                .plain(row.value().walletId().value())
                .number(row.value().amount().minorUnits())
                .plain(row.value().status().name())
                .plain(row.value().failureCode().orElse(""))
                .plain(row.value().createdAt().toString())
                .plain(row.value().finishedAt().map(Object::toString).orElse(""))
                .plain(row.value().bankRequestNo())
                .text();
    }

    public OrderStatus[] getStates() {
        return OrderStatus.values();
    }

    public @Nullable String getStatus() {
        return status;
    }

    public void setStatus(@Nullable String asked) {
        status = asked;
    }
}
