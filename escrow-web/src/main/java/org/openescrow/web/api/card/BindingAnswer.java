package org.openescrow.web.api.card;

import java.time.Instant;
import java.util.Optional;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.card.BindingStatus;
import org.openescrow.escrow.card.BindingView;

/** A card binding as JSON. */
record BindingAnswer(
        String id,
        String walletId,
        BindingStatus status,
        String maskedCardNo,
        String maskedMobile,
        Optional<Instant> expiresAt,
        Optional<String> agreementNo,
        Optional<String> failureCode) {

    static BindingAnswer of(BindingView view) {
        return new BindingAnswer(
                view.id().value(),
                view.walletId().value(),
                view.status(),
                view.maskedCardNo(),
                view.maskedMobile(),
                view.expiresAt(),
                view.agreementNo().map(AgreementNo::value),
                view.failureCode());
    }
}
