package org.openescrow.escrow.recharge;

import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;

/**
 * A platform orders a recharge.
 *
 * @param agreementNo stands for the card to debit
 * @param amount in fen of CNY; its bounds are the door's business
 */
public record RechargeCommand(
        PlatformNo platform, OrderNo orderNo, WalletId walletId, AgreementNo agreementNo, Money amount) {}
