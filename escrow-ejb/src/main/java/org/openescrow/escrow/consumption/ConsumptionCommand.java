package org.openescrow.escrow.consumption;

import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;

/**
 * A platform orders a purchase to be paid from a wallet.
 *
 * @param amount in fen of CNY; its bounds are the door's business
 * @param description what was bought, at most 256 characters, for people; longer, or with control
 *     characters, is refused with {@link IllegalArgumentException}
 */
public record ConsumptionCommand(
        PlatformNo platform,
        OrderNo orderNo,
        WalletId walletId,
        MerchantId merchantId,
        Money amount,
        String description) {
    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 256;

    public ConsumptionCommand {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw new InvalidValue("TOO_LONG", "at most " + LONGEST_DESCRIPTION + " characters");
        }
        if (description.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("INVALID", "no control characters");
        }
    }

    /** By which the platform knows the order. */
    public OfPlatform<OrderNo> number() {
        return new OfPlatform<>(platform, orderNo);
    }
}
