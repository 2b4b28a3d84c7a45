package org.openescrow.escrow.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.refusal.Refusal;

/** The short transactions before and after the bank is told that an agreement has ended. */
@ApplicationScoped
@Transactional
class AgreementBook {
    @Inject
    AgreementRows agreements;

    @Inject
    Event<CardUnbound> unbound;

    @Inject
    InstantSource clock;

    /**
     * An agreement that has ended here.
     *
     * @param bankTold whether it has ended at the bank too
     */
    record Ended(AgreementView view, RequestNo bankRequestNo, boolean bankTold) {}

    /** Ends the agreement on our side; one that has ended is answered as it is. */
    Ended end(PlatformNo platform, AgreementNo agreementNo) {
        CardAgreement agreement = lock(platform, agreementNo);
        if (agreement.status() == CardAgreementStatus.ACTIVE) {
            agreement.terminate(now());
            unbound.fire(new CardUnbound(platform, agreement.view()));
        }
        return new Ended(agreement.view(), agreement.bankRequestNo(), agreement.isBankTold());
    }

    /** Notes that the bank has ended it too. */
    void bankTold(PlatformNo platform, AgreementNo agreementNo) {
        lock(platform, agreementNo).bankTold(now());
    }

    private CardAgreement lock(PlatformNo platform, AgreementNo agreementNo) {
        return agreements.lock(platform, agreementNo).orElseThrow(() -> new Refusal(EscrowRefusal.AGREEMENT_UNKNOWN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
