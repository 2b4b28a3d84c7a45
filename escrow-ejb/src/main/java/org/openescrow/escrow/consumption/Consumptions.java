package org.openescrow.escrow.consumption;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.order.AmountLimit;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.wallet.WalletRef;
import org.openescrow.escrow.wallet.Wallets;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to consumptions. Order and money are written in one transaction, the caller's where there is one. Two
 * callers with the same order number at once conflict: whoever opened the transaction repeats it
 * ({@link org.openescrow.payment.conflict.Conflicts}). A platform finds its own orders only.
 *
 * <p>{@link #consume} refuses, in this order: {@link EscrowRefusal#ORDER_NO_REUSED},
 * {@link EscrowRefusal#VALIDATION_FAILED} and {@link EscrowRefusal#AMOUNT_OVER_LIMIT} for the amount,
 * {@link EscrowRefusal#SERVICE_NOT_PERMITTED}, what {@link Wallets#requireOpen} refuses, what
 * {@link Merchants#requireActive} refuses, {@link PaymentRefusal#INSUFFICIENT_FUNDS} and the ledger's other refusals.
 * What is refused leaves nothing behind: the same order may be sent again. The queries refuse
 * {@link EscrowRefusal#ORDER_UNKNOWN}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Consumptions {
    @Inject
    ConsumptionRows rows;

    @Inject
    AmountLimit limit;

    @Inject
    Platforms platforms;

    @Inject
    Wallets wallets;

    @Inject
    Merchants merchants;

    @Inject
    Ledger ledger;

    @Inject
    InstantSource clock;

    /** Pays a purchase: from the user's account to the merchant's to-be-settled account. */
    public ConsumptionView consume(ConsumptionCommand command) {
        Optional<ConsumptionOrder> known = rows.byOrderNo(command.platform(), command.orderNo());
        if (known.isEmpty()) {
            return consumeNew(command);
        }
        if (!known.get().isOrderedBy(command)) {
            throw new Refusal(EscrowRefusal.ORDER_NO_REUSED);
        }
        return known.get().view();
    }

    private ConsumptionView consumeNew(ConsumptionCommand command) {
        PlatformNo platform = command.platform();
        limit.require(command.amount());
        platforms.requireService(platform, Service.CONSUMPTION);
        WalletRef wallet = wallets.requireOpen(platform, command.walletId());
        AccountNo settlement = merchants.requireActive(platform, command.merchantId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var order = new ConsumptionOrder(ConsumptionId.next(), command, now);
        rows.add(order, new ConsumptionOrderEvent(order, null, now));
        // The ledger last: its rows are what others wait for.
        ledger.post(Posting.of(
                TransactionKind.CONSUMPTION,
                new Reference(order.id().value()),
                new Transfer(wallet.accountNo(), settlement, command.amount())));
        return order.view();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ConsumptionView consumption(PlatformNo platform, ConsumptionId id) {
        return rows.read(platform, id)
                .map(ConsumptionOrder::view)
                .orElseThrow(() -> new Refusal(EscrowRefusal.ORDER_UNKNOWN));
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ConsumptionView> byOrderNo(PlatformNo platform, OrderNo orderNo) {
        return rows.byOrderNo(platform, orderNo).map(ConsumptionOrder::view);
    }
}
