package org.openescrow.escrow.notification.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.openescrow.escrow.answer.AgreementAnswer;
import org.openescrow.escrow.answer.ApplicationAnswer;
import org.openescrow.escrow.answer.ConsumptionAnswer;
import org.openescrow.escrow.answer.RechargeAnswer;
import org.openescrow.escrow.answer.WalletAnswer;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardBound;
import org.openescrow.escrow.card.CardUnbound;
import org.openescrow.escrow.consumption.ConsumptionsPaid;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformApproved;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.escrow.recharge.RechargesEnded;
import org.openescrow.escrow.wallet.WalletOpened;

/** Where the features' news come in, in the transactions that they are news of: both are committed or neither is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NewsDesk {
    @Inject
    Outbox outbox;

    /** Recorded whoever listens: nobody can have an endpoint before. */
    void approved(@Observes PlatformApproved news) {
        ApplicationAnswer application = ApplicationAnswer.of(news.application());
        outbox.addAlways(new News(news.platform(), EventType.PLATFORM_APPROVED, application.id(), application));
    }

    void opened(@Observes WalletOpened news) {
        WalletAnswer wallet = WalletAnswer.of(news.wallet());
        outbox.add(new News(news.platform(), EventType.WALLET_OPENED, wallet.id(), wallet));
    }

    void bound(@Observes CardBound news) {
        agreement(news.platform(), EventType.CARD_BOUND, news.agreement());
    }

    void unbound(@Observes CardUnbound news) {
        agreement(news.platform(), EventType.CARD_UNBOUND, news.agreement());
    }

    /** Binding and unbinding are told of the agreement, since it is what they have in common. */
    private void agreement(PlatformNo platform, EventType type, AgreementView view) {
        AgreementAnswer agreement = AgreementAnswer.of(view);
        outbox.add(new News(platform, type, agreement.agreementNo(), agreement));
    }

    void ended(@Observes RechargesEnded news) {
        outbox.addMany(news.recharges(), NewsDesk::ended);
    }

    private static News ended(OfPlatform<RechargeView> one) {
        RechargeAnswer recharge = RechargeAnswer.of(one.value());
        EventType type =
                recharge.status() == OrderStatus.SUCCEEDED ? EventType.RECHARGE_SUCCEEDED : EventType.RECHARGE_FAILED;
        return new News(one.platform(), type, recharge.id(), recharge);
    }

    void paid(@Observes ConsumptionsPaid news) {
        outbox.addMany(
                news.consumptions(),
                one -> new News(
                        one.platform(),
                        EventType.CONSUMPTION_SUCCEEDED,
                        one.value().id().value(),
                        ConsumptionAnswer.of(one.value())));
    }
}
