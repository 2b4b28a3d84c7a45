package org.openescrow.escrow.recharge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.ActiveAgreement;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.order.AmountLimit;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.channel.BankPaymentSettled;
import org.openescrow.payment.channel.BankPayments;
import org.openescrow.payment.channel.BankPaymentsSettled;
import org.openescrow.payment.channel.DebitRequest;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.log.LogContext;
import org.openescrow.payment.refusal.Refusal;

/** The transactions of a recharge: the one that takes the order, and its share in the one that settles the payment. */
@ApplicationScoped
@Transactional
class RechargeBook {
    @Inject
    RechargeRows rows;

    @Inject
    AmountLimit limit;

    @Inject
    Platforms platforms;

    @Inject
    Wallets wallets;

    @Inject
    CardAgreements agreements;

    @Inject
    BankPayments bank;

    @Inject
    Event<RechargesEnded> endings;

    @Inject
    InstantSource clock;

    /**
     * An order that is in the books.
     *
     * @param bankRequestNo to be sent to the bank; absent where the order was here before, and so was sent before
     */
    record Placed(RechargeId id, Optional<RequestNo> bankRequestNo) {}

    /** The order of this number: the stored one where it is known, else a new one together with its bank payment. */
    Placed place(RechargeCommand command) {
        Optional<RechargeOrder> known = rows.byOrderNo(command.platform(), command.orderNo());
        if (known.isEmpty()) {
            RechargeOrder order = placeNew(command);
            return new Placed(order.id(), Optional.of(order.bankRequestNo()));
        }
        if (!known.get().isOrderedBy(command)) {
            throw new Refusal(EscrowRefusal.ORDER_NO_REUSED);
        }
        return new Placed(known.get().id(), Optional.empty());
    }

    private RechargeOrder placeNew(RechargeCommand command) {
        PlatformNo platform = command.platform();
        limit.require(command.amount());
        platforms.requireService(platform, Service.RECHARGE);
        WalletRef wallet = wallets.requireOpen(platform, command.walletId());
        ActiveAgreement agreement = agreements.requireActive(platform, wallet.id(), command.agreementNo());
        RechargeId id = RechargeId.next();
        var reference = new Reference(id.value());
        RequestNo requestNo = bank.request(
                new DebitRequest(reference, agreement.bankAgreement(), wallet.accountNo(), command.amount()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var order = new RechargeOrder(id, command, requestNo, now);
        rows.add(order, new RechargeOrderEvent(order, null, now));
        return order;
    }

    RechargeView read(PlatformNo platform, RechargeId id) {
        return rows.read(platform, id)
                .map(RechargeOrder::view)
                .orElseThrow(() -> new Refusal(EscrowRefusal.ORDER_UNKNOWN));
    }

    List<RechargeView> referredTo(PlatformNo platform, List<String> references) {
        return rows.referredTo(platform, references).stream()
                .map(RechargeOrder::view)
                .toList();
    }

    List<RechargeView> list(PlatformNo platform, RechargeFilter filter, Part part) {
        return rows.list(platform, filter, part).stream()
                .map(RechargeOrder::view)
                .toList();
    }

    Optional<RechargeView> read(PlatformNo platform, OrderNo orderNo) {
        return rows.byOrderNo(platform, orderNo).map(RechargeOrder::view);
    }

    /**
     * Ends the orders in the transaction that ends their payments, so that money and order change together. Payments
     * that no recharge asked for are passed over.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void settled(@Observes BankPaymentsSettled news) {
        Map<RequestNo, BankPaymentSettled> payments =
                news.payments().stream().collect(Collectors.toMap(BankPaymentSettled::requestNo, Function.identity()));
        List<RechargeOrder> orders = rows.lockByBankRequests(payments.keySet());
        if (orders.isEmpty()) {
            return;
        }
        if (payments.size() == 1) {
            LogContext.aboutStep(
                    LogContext.Field.ORDER_NO, orders.get(0).view().orderNo().value());
        }
        rows.addAll(orders.stream()
                .map(order -> finish(order, Objects.requireNonNull(payments.get(order.bankRequestNo()))))
                .toList());
        endings.fire(RechargesEnded.of(orders));
    }

    private static RechargeOrderEvent finish(RechargeOrder order, BankPaymentSettled news) {
        OrderStatus before = order.status();
        Instant at = news.at().truncatedTo(ChronoUnit.MILLIS);
        switch (news.outcome()) {
            case SUCCEEDED -> order.succeed(at);
            case SUSPENDED -> order.fail(RechargeFailure.HELD_IN_SUSPENSE, at);
            case FAILED -> order.fail(RechargeFailure.from(news.reason()), at);
        }
        return new RechargeOrderEvent(order, before, at);
    }
}
