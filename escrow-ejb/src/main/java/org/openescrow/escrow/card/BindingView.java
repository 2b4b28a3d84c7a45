package org.openescrow.escrow.card;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.wallet.WalletId;

/**
 * A card binding as shown.
 *
 * @param maskedCardNo such as {@code 6222 **** **** 1234}
 * @param maskedMobile the phone that the bank sends its code to
 * @param expiresAt until when the code is good; absent while the bank has not said so
 * @param agreementNo present once BOUND
 * @param failureCode why not; present once FAILED or EXPIRED
 */
public record BindingView(
        BindingId id,
        WalletId walletId,
        BindingStatus status,
        String maskedCardNo,
        String maskedMobile,
        Optional<Instant> expiresAt,
        Optional<AgreementNo> agreementNo,
        Optional<String> failureCode) {}
