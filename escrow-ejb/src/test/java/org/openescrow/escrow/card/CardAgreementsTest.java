package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.openescrow.escrow.card.CardWorld.CARD;
import static org.openescrow.escrow.card.CardWorld.refuses;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SigningAnswer.Outcome;
import org.openescrow.payment.refusal.PaymentRefusal;

class CardAgreementsTest {
    private final CardWorld world = new CardWorld();

    @Test
    void givesTheBanksAgreementWhileItIsActive() {
        AgreementNo agreementNo = world.bound(CARD, "key-1");
        assertEquals(
                new ActiveAgreement(agreementNo, new RequestNo("SANDBOX-1")),
                world.agreements.requireActive(Facts.MALL, Facts.WALLET.id(), agreementNo));
    }

    @Test
    void isUnknownToOtherPlatformsAndOtherWallets() {
        AgreementNo agreementNo = world.bound(CARD, "key-1");
        refuses(
                EscrowRefusal.AGREEMENT_UNKNOWN,
                () -> world.agreements.requireActive(Facts.TAXI, Facts.WALLET.id(), agreementNo));
        refuses(
                EscrowRefusal.AGREEMENT_UNKNOWN,
                () -> world.agreements.requireActive(Facts.MALL, WalletId.next(), agreementNo));
        refuses(EscrowRefusal.AGREEMENT_UNKNOWN, () -> world.agreements.terminate(Facts.TAXI, agreementNo));
        refuses(
                EscrowRefusal.WALLET_UNKNOWN,
                () -> world.agreements.agreements(Facts.TAXI, Facts.WALLET.id(), Optional.empty(), Part.newest()));
    }

    @Test
    void endsHereAndAtTheBankOnce() {
        AgreementNo agreementNo = world.bound(CARD, "key-1");
        AgreementView ended = world.agreements.terminate(Facts.MALL, agreementNo);
        assertEquals(CardAgreementStatus.TERMINATED, ended.status());
        assertEquals(ended, world.agreements.terminate(Facts.MALL, agreementNo));
        assertEquals(1, world.bank.terminated.size());
        refuses(
                EscrowRefusal.AGREEMENT_NOT_ACTIVE,
                () -> world.agreements.requireActive(Facts.MALL, Facts.WALLET.id(), agreementNo));
    }

    @Test
    void endsHereThoughTheBankDoesNotAnswerAndTellsItAgain() {
        AgreementNo agreementNo = world.bound(CARD, "key-1");
        world.bank.next.add(SigningAnswer.of(Outcome.NO_ANSWER));
        refuses(PaymentRefusal.BANK_NO_ANSWER, () -> world.agreements.terminate(Facts.MALL, agreementNo));
        refuses(
                EscrowRefusal.AGREEMENT_NOT_ACTIVE,
                () -> world.agreements.requireActive(Facts.MALL, Facts.WALLET.id(), agreementNo));
        world.agreements.terminate(Facts.MALL, agreementNo);
        assertEquals(2, world.bank.terminated.size());
    }

    @Test
    void letsTheCardBeBoundAgainUnderAnotherNumber() {
        AgreementNo first = world.bound(CARD, "key-1");
        world.agreements.terminate(Facts.MALL, first);
        assertNotEquals(first, world.bound(CARD, "key-2"));
    }
}
