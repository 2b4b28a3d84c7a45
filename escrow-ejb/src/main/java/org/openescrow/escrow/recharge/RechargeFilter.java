package org.openescrow.escrow.recharge;

import java.util.Optional;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.wallet.WalletId;

/** Which recharges are wanted; what is empty does not matter. */
public record RechargeFilter(
        Optional<OrderNo> orderNo, Optional<WalletId> walletId, Optional<OrderStatus> status, Period created) {}
