package org.openescrow.escrow.merchant;

import org.openescrow.payment.ledger.AccountNo;

/**
 * A merchant, as shown.
 *
 * @param settlementAccountNo the to-be-settled account: what is owed to the merchant
 */
public record MerchantView(
        MerchantId id, MerchantNo merchantNo, String name, AccountNo settlementAccountNo, MerchantStatus status) {}
