package org.openescrow.escrow.wallet;

import org.openescrow.escrow.user.UserId;
import org.openescrow.payment.ledger.AccountNo;

/** An open wallet, for those who move its money: whose it is, which account, and of which class. */
public record WalletRef(WalletId id, UserId userId, AccountNo accountNo, WalletTier tier) {}
