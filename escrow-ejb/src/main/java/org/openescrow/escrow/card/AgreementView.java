package org.openescrow.escrow.card;

import java.time.Instant;
import org.openescrow.escrow.wallet.WalletId;

/**
 * A card agreement as shown.
 *
 * @param maskedCardNo such as {@code 6222 **** **** 1234}
 */
public record AgreementView(
        AgreementNo agreementNo,
        WalletId walletId,
        String maskedCardNo,
        CardAgreementStatus status,
        Instant signedAt) {}
