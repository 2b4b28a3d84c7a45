package org.openescrow.escrow.card;

import org.openescrow.escrow.platform.PlatformNo;

/** News, fired in the transaction that ends the agreement. */
public record CardUnbound(PlatformNo platform, AgreementView agreement) {}
