package org.openescrow.escrow.answer;

import java.time.Instant;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardAgreementStatus;

/** A card agreement as JSON. */
public record AgreementAnswer(
        String agreementNo, String walletId, String maskedCardNo, CardAgreementStatus status, Instant signedAt) {

    public static AgreementAnswer of(AgreementView view) {
        return new AgreementAnswer(
                view.agreementNo().value(),
                view.walletId().value(),
                view.maskedCardNo(),
                view.status(),
                view.signedAt());
    }
}
