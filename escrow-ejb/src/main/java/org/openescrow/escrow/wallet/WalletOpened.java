package org.openescrow.escrow.wallet;

import org.openescrow.escrow.platform.PlatformNo;

/** News, fired in the transaction that opens the wallet. */
public record WalletOpened(PlatformNo platform, WalletView wallet) {}
