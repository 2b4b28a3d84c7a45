package org.openescrow.escrow.story;

import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.Refusal;

/** One merchant, at the mall. */
public class FakeMerchants extends Merchants {
    public final MerchantId shop = MerchantId.next();
    public Optional<EscrowRefusal> closedFor = Optional.empty();

    @Override
    public AccountNo requireActive(PlatformNo platform, MerchantId id) {
        if (!platform.equals(Facts.MALL) || !id.equals(shop)) {
            throw new Refusal(EscrowRefusal.MERCHANT_UNKNOWN);
        }
        closedFor.ifPresent(why -> {
            throw new Refusal(why);
        });
        return Facts.MERCHANT_ACCOUNT;
    }
}
