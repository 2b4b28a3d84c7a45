package org.openescrow.escrow.card;

import org.openescrow.escrow.platform.PlatformNo;

/** News, fired in the transaction that makes the agreement. */
public record CardBound(PlatformNo platform, AgreementView agreement) {}
