package org.openescrow.escrow.notification.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardAgreementStatus;
import org.openescrow.escrow.card.CardBound;
import org.openescrow.escrow.card.CardUnbound;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.consumption.ConsumptionsPaid;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.ApplicationId;
import org.openescrow.escrow.platform.ApplicationStatus;
import org.openescrow.escrow.platform.ApplicationView;
import org.openescrow.escrow.platform.KeyId;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformApproved;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.escrow.recharge.RechargesEnded;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.escrow.wallet.WalletOpened;
import org.openescrow.escrow.wallet.WalletStatus;
import org.openescrow.escrow.wallet.WalletTier;
import org.openescrow.escrow.wallet.WalletView;
import org.openescrow.payment.money.Money;

/** What the features fire, with things that there might be. */
public final class NewsForTests {
    public static final AgreementNo CARD = new AgreementNo("AG0000000000000018");

    private final NewsDesk desk;

    NewsForTests(NewsDesk desk) {
        this.desk = desk;
    }

    public void walletOpened(PlatformNo platform) {
        desk.opened(new WalletOpened(
                platform,
                new WalletView(
                        WalletId.next(),
                        new UserNo("u-1"),
                        Facts.USER_ACCOUNT,
                        WalletStatus.OPEN,
                        WalletTier.CLASS_III,
                        Money.fen(0),
                        Money.fen(0),
                        Facts.NOW_IN_MILLIS)));
    }

    public void cardBound(PlatformNo platform) {
        desk.bound(new CardBound(platform, agreement(CardAgreementStatus.ACTIVE)));
    }

    public void cardUnbound(PlatformNo platform) {
        desk.unbound(new CardUnbound(platform, agreement(CardAgreementStatus.TERMINATED)));
    }

    private static AgreementView agreement(CardAgreementStatus status) {
        return new AgreementView(CARD, Facts.WALLET.id(), "6222 **** **** 0128", status, Facts.NOW_IN_MILLIS);
    }

    void rechargeEnded(PlatformNo platform, OrderStatus status) {
        desk.ended(new RechargesEnded(List.of(new OfPlatform<>(
                platform,
                new RechargeView(
                        RechargeId.next(),
                        new OrderNo("R-1"),
                        Facts.WALLET.id(),
                        CARD,
                        Money.fen(1000),
                        status,
                        status == OrderStatus.FAILED ? Optional.of("DECLINED") : Optional.empty(),
                        Facts.NOW_IN_MILLIS,
                        Optional.of(Facts.NOW_IN_MILLIS),
                        "BR1")))));
    }

    public void paid(PlatformNo... platforms) {
        List<OfPlatform<ConsumptionView>> paid = Arrays.stream(platforms)
                .map(platform -> new OfPlatform<>(platform, consumption()))
                .toList();
        desk.paid(new ConsumptionsPaid(paid));
    }

    private static ConsumptionView consumption() {
        return new ConsumptionView(
                ConsumptionId.next(),
                new OrderNo("C-1"),
                Facts.WALLET.id(),
                MerchantId.next(),
                Money.fen(100),
                "apples",
                OrderStatus.SUCCEEDED,
                Facts.NOW_IN_MILLIS);
    }

    void approved(PlatformNo platform) {
        desk.approved(new PlatformApproved(
                platform,
                new ApplicationView(
                        ApplicationId.next(),
                        ApplicationStatus.APPROVED,
                        "Mall",
                        "91350100M000100Y43",
                        "王小明",
                        "138****8000",
                        Set.of(Service.WALLET),
                        KeyId.next(),
                        Optional.of(platform),
                        Optional.empty(),
                        Facts.NOW_IN_MILLIS,
                        Optional.of(Facts.NOW_IN_MILLIS))));
    }
}
