package org.openescrow.escrow.wallet;

import org.openescrow.escrow.user.UserId;
import org.openescrow.payment.ledger.AccountNo;

/** An open wallet, for those who move its money: whose it is and which account. */
public record WalletRef(WalletId id, UserId userId, AccountNo accountNo) {}
