package org.openescrow.escrow.story;

import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.merchant.Merchants;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.refusal.Outcome;

/** One merchant, at the mall. */
public class FakeMerchants extends Merchants {
    public final MerchantId shop = MerchantId.next();
    public Optional<EscrowRefusal> closedFor = Optional.empty();

    @Override
    public List<Outcome<AccountNo>> active(List<OfPlatform<MerchantId>> wanted) {
        return wanted.stream().map(this::active).toList();
    }

    private Outcome<AccountNo> active(OfPlatform<MerchantId> wanted) {
        if (!wanted.equals(new OfPlatform<>(Facts.MALL, shop))) {
            return Outcome.refused(EscrowRefusal.MERCHANT_UNKNOWN);
        }
        return closedFor.isPresent() ? Outcome.refused(closedFor.get()) : Outcome.done(Facts.MERCHANT_ACCOUNT);
    }
}
