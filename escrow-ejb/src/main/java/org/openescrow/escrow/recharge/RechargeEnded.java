package org.openescrow.escrow.recharge;

import org.openescrow.escrow.platform.PlatformNo;

/** News, fired in the transaction that ends the order: it has succeeded or failed. */
public record RechargeEnded(PlatformNo platform, RechargeView recharge) {}
