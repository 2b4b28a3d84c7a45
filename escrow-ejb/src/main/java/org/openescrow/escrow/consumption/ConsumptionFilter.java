package org.openescrow.escrow.consumption;

import java.util.Optional;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.wallet.WalletId;

/** Which consumptions are wanted; what is empty does not matter. */
public record ConsumptionFilter(
        Optional<OrderNo> orderNo,
        Optional<WalletId> walletId,
        Optional<MerchantId> merchantId,
        Optional<OrderStatus> status,
        Period created) {

    /** Whether there can be one: an order is written when it has succeeded, and stays so. */
    boolean isPossible() {
        return status.isEmpty() || status.get() == OrderStatus.SUCCEEDED;
    }
}
