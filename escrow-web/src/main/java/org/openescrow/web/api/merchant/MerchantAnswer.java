package org.openescrow.web.api.merchant;

import org.openescrow.escrow.merchant.MerchantStatus;
import org.openescrow.escrow.merchant.MerchantView;

/** A merchant as JSON. */
public record MerchantAnswer(
        String id, String merchantNo, String name, String settlementAccountNo, MerchantStatus status) {

    /** As the platform and the operators see it. */
    public static MerchantAnswer of(MerchantView view) {
        return new MerchantAnswer(
                view.id().value(),
                view.merchantNo().value(),
                view.name(),
                view.settlementAccountNo().toString(),
                view.status());
    }
}
