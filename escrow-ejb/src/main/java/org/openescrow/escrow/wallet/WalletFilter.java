package org.openescrow.escrow.wallet;

import java.util.Optional;
import org.openescrow.escrow.list.Period;
import org.openescrow.escrow.user.UserNo;

/** Which wallets are wanted; what is empty does not matter. */
public record WalletFilter(Optional<UserNo> userNo, Optional<WalletStatus> status, Period opened) {}
