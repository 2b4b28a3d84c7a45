package org.openescrow.escrow.consumption;

import java.time.Instant;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;

/**
 * A consumption order as shown. There is one only if money moved: what is refused leaves no order behind.
 *
 * @param id also the reference of its ledger transaction
 */
public record ConsumptionView(
        ConsumptionId id,
        OrderNo orderNo,
        WalletId walletId,
        MerchantId merchantId,
        Money amount,
        String description,
        OrderStatus status,
        Instant createdAt) {}
