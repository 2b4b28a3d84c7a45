package org.openescrow.web.api.card;

import java.time.Instant;
import org.openescrow.escrow.card.AgreementView;
import org.openescrow.escrow.card.CardAgreementStatus;

/** A card agreement as JSON. */
record AgreementAnswer(
        String agreementNo, String walletId, String maskedCardNo, CardAgreementStatus status, Instant signedAt) {

    static AgreementAnswer of(AgreementView view) {
        return new AgreementAnswer(
                view.agreementNo().value(),
                view.walletId().value(),
                view.maskedCardNo(),
                view.status(),
                view.signedAt());
    }
}
