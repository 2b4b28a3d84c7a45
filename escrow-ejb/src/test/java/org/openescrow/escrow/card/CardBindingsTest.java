package org.openescrow.escrow.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.openescrow.escrow.card.CardWorld.CARD;
import static org.openescrow.escrow.card.CardWorld.OTHER_CARD;
import static org.openescrow.escrow.card.CardWorld.command;
import static org.openescrow.escrow.card.CardWorld.refuses;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.list.Part;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SigningAnswer.Outcome;
import org.openescrow.payment.refusal.PaymentRefusal;

class CardBindingsTest {
    private static final String WRONG = "000000";

    private final CardWorld world = new CardWorld();

    @Test
    void bindsACardWithTheCodeFromThePhone() {
        BindingView sent = world.bind(CARD, "key-1");
        assertEquals(BindingStatus.SMS_SENT, sent.status());
        assertEquals("6222 **** **** 0128", sent.maskedCardNo());
        assertEquals("138****8000", sent.maskedMobile());
        assertEquals(Optional.of(Facts.NOW_IN_MILLIS.plus(Duration.ofMinutes(5))), sent.expiresAt());
        assertEquals(CARD.value(), world.bank.signed.get(0).cardNo());

        BindingView bound = world.verify(sent, FakeBank.CODE);
        assertEquals(BindingStatus.BOUND, bound.status());
        assertEquals(bound, world.bindings.binding(Facts.MALL, sent.id()));

        List<AgreementView> agreements =
                world.agreements.agreements(Facts.MALL, Facts.WALLET.id(), Optional.empty(), Part.newest());
        assertEquals(bound.agreementNo(), Optional.of(agreements.get(0).agreementNo()));
        assertEquals(CardAgreementStatus.ACTIVE, agreements.get(0).status());
        assertEquals(Facts.NOW_IN_MILLIS, agreements.get(0).signedAt());
    }

    @Test
    void answersARepeatedRequestWithTheSameBindingAndSendsNoSecondCode() {
        BindingView first = world.bind(CARD, "key-1");
        assertEquals(first, world.bind(CARD, "key-1"));
        assertEquals(1, world.bank.signed.size());
        assertEquals(1, world.bindingRows.rows.size());
    }

    @Test
    void goesOnWhereALostAnswerStoppedIt() {
        world.bank.next.add(SigningAnswer.of(Outcome.NO_ANSWER));
        refuses(PaymentRefusal.BANK_NO_ANSWER, () -> world.bind(CARD, "key-1"));
        assertEquals(BindingStatus.SMS_SENT, world.bind(CARD, "key-1").status());
        assertEquals(1, world.bindingRows.rows.size());
    }

    @Test
    void takesTheCodeThoughTheBanksWordThatItWasSentIsLost() {
        world.bank.next.add(SigningAnswer.of(Outcome.NO_ANSWER));
        refuses(PaymentRefusal.BANK_NO_ANSWER, () -> world.bind(CARD, "key-1"));
        BindingId id = world.bindingRows.rows.keySet().iterator().next();
        BindingView bound = world.bindings.verify(Facts.MALL, id, new SmsCode(FakeBank.CODE));
        assertEquals(BindingStatus.BOUND, bound.status());
        // The first request, made again, must not disturb what is done.
        assertEquals(bound, world.bind(CARD, "key-1"));
    }

    @Test
    void refusesTheSameRequestKeyWithOtherContent() {
        world.bind(CARD, "key-1");
        refuses(EscrowRefusal.IDEMPOTENCY_KEY_REUSED, () -> world.bind(OTHER_CARD, "key-1"));
    }

    @Test
    void refusesInOrder() {
        world.wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        world.platforms.permitted.remove(Service.CARD);
        var ofAnother = command(CARD, Facts.LI, "key-1");
        refuses(EscrowRefusal.SERVICE_NOT_PERMITTED, () -> world.bindings.bind(ofAnother));
        world.platforms.permitted.add(Service.CARD);
        refuses(EscrowRefusal.WALLET_FROZEN, () -> world.bindings.bind(ofAnother));
        world.wallets.closedFor = Optional.empty();
        refuses(EscrowRefusal.CARD_HOLDER_MISMATCH, () -> world.bindings.bind(ofAnother));
        assertTrue(world.bank.signed.isEmpty());
        assertTrue(world.bindingRows.rows.isEmpty());
    }

    @Test
    void refusesTheWalletOfAnotherPlatform() {
        var fromOutside = new CardBindingCommand(Facts.TAXI, Facts.WALLET.id(), CARD, Facts.WANG, "key-1");
        refuses(EscrowRefusal.WALLET_UNKNOWN, () -> world.bindings.bind(fromOutside));
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDER_MISMATCH, CARD_HOLDER_MISMATCH",
        "CARD_UNKNOWN, CARD_REFUSED",
        "SOMETHING_NEW, CARD_REFUSED",
        ", CARD_REFUSED"
    })
    void failsForGoodWhereTheBankRefusesTheCard(String reason, EscrowRefusal expected) {
        world.bank.willRefuse(reason);
        refuses(expected, () -> world.bind(CARD, "key-1"));
        refuses(expected, () -> world.bind(CARD, "key-1"));
        assertEquals(1, world.bank.signed.size());
        BindingId id = world.bindingRows.rows.keySet().iterator().next();
        BindingView failed = world.bindings.binding(Facts.MALL, id);
        assertEquals(BindingStatus.FAILED, failed.status());
        assertEquals(Optional.of(expected.name()), failed.failureCode());
    }

    @Test
    void limitsTheAttemptsThoughTheBankDoesNot() {
        BindingView sent = world.bind(CARD, "key-1");
        for (int i = 0; i < BindingBook.MOST_ATTEMPTS; i++) {
            refuses(EscrowRefusal.SMS_CODE_WRONG, () -> world.verify(sent, WRONG));
        }
        refuses(EscrowRefusal.SMS_ATTEMPTS_EXCEEDED, () -> world.verify(sent, FakeBank.CODE));
        refuses(EscrowRefusal.SMS_ATTEMPTS_EXCEEDED, () -> world.verify(sent, FakeBank.CODE));
        assertFalse(world.bank.codes.contains(FakeBank.CODE));
        assertTrue(world.agreementRows.rows.isEmpty());
    }

    @Test
    void takesTheRightCodeAfterAWrongOne() {
        BindingView sent = world.bind(CARD, "key-1");
        refuses(EscrowRefusal.SMS_CODE_WRONG, () -> world.verify(sent, WRONG));
        assertEquals(BindingStatus.BOUND, world.verify(sent, FakeBank.CODE).status());
    }

    @Test
    void endsWhereTheCodeHasExpiredOrTheBankHasSeenTooMany() {
        BindingView first = world.bind(CARD, "key-1");
        world.bank.next.add(SigningAnswer.of(Outcome.CODE_EXPIRED));
        refuses(EscrowRefusal.SMS_CODE_EXPIRED, () -> world.verify(first, FakeBank.CODE));
        refuses(EscrowRefusal.SMS_CODE_EXPIRED, () -> world.verify(first, FakeBank.CODE));
        assertEquals(
                BindingStatus.EXPIRED,
                world.bindings.binding(Facts.MALL, first.id()).status());

        BindingView second = world.bind(CARD, "key-2");
        world.bank.willRefuse("TOO_MANY_ATTEMPTS");
        refuses(EscrowRefusal.SMS_ATTEMPTS_EXCEEDED, () -> world.verify(second, WRONG));
    }

    @Test
    void decidesNothingWhereTheBankDoesNotAnswerToTheCode() {
        BindingView sent = world.bind(CARD, "key-1");
        world.bank.next.add(SigningAnswer.of(Outcome.NO_ANSWER));
        refuses(PaymentRefusal.BANK_NO_ANSWER, () -> world.verify(sent, FakeBank.CODE));
        world.bank.next.add(SigningAnswer.of(Outcome.SMS_SENT));
        refuses(PaymentRefusal.BANK_NO_ANSWER, () -> world.verify(sent, FakeBank.CODE));
        assertEquals(BindingStatus.BOUND, world.verify(sent, FakeBank.CODE).status());
    }

    @Test
    void answersAVerifiedBindingAgainWithoutAskingTheBank() {
        BindingView sent = world.bind(CARD, "key-1");
        BindingView bound = world.verify(sent, FakeBank.CODE);
        assertEquals(bound, world.verify(sent, FakeBank.CODE));
        assertEquals(1, world.bank.codes.size());
        assertEquals(1, world.agreementRows.rows.size());
    }

    @Test
    void bindsACardToAWalletOnlyOnce() {
        BindingView early = world.bind(CARD, "key-0");
        world.bound(CARD, "key-1");
        refuses(EscrowRefusal.CARD_ALREADY_BOUND, () -> world.bind(CARD, "key-2"));
        refuses(EscrowRefusal.CARD_ALREADY_BOUND, () -> world.verify(early, FakeBank.CODE));
        assertEquals(1, world.bank.codes.size());
        world.bound(OTHER_CARD, "key-3");
        assertEquals(2, world.agreementRows.rows.size());
    }

    @Test
    void endsTheLaterOfTwoBindingsOfOneCardAtTheBankToo() {
        BindingView loser = world.bind(CARD, "key-1");
        BindingView winner = world.bind(CARD, "key-2");
        world.verify(winner, FakeBank.CODE);
        // The loser's looks come before the winner's commit: the one before the bank is asked, and the one after.
        CardBinding binding = world.bindingRows.read(Facts.MALL, loser.id()).orElseThrow();
        world.agreementRows.nextLookIsTooEarly = true;
        BindingStep step = world.learn(binding, SigningAnswer.of(Outcome.SIGNED));
        assertEquals(Optional.of(EscrowRefusal.CARD_ALREADY_BOUND), step.failure());
        assertEquals(1, world.agreementRows.rows.size());

        refuses(EscrowRefusal.CARD_ALREADY_BOUND, () -> world.verify(loser, FakeBank.CODE));
        assertEquals(List.of(new RequestNo("SANDBOX-1")), world.bank.terminated);
    }

    @Test
    void showsABindingToItsOwnPlatformOnly() {
        BindingView sent = world.bind(CARD, "key-1");
        refuses(EscrowRefusal.CARD_BINDING_UNKNOWN, () -> world.bindings.binding(Facts.TAXI, sent.id()));
        refuses(
                EscrowRefusal.CARD_BINDING_UNKNOWN,
                () -> world.bindings.verify(Facts.TAXI, sent.id(), new SmsCode(FakeBank.CODE)));
        refuses(EscrowRefusal.CARD_BINDING_UNKNOWN, () -> world.bindings.binding(Facts.MALL, BindingId.next()));
        assertTrue(world.bank.codes.isEmpty());
    }

    @Test
    void verifiesNothingForAFrozenWallet() {
        BindingView sent = world.bind(CARD, "key-1");
        world.wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        refuses(EscrowRefusal.WALLET_FROZEN, () -> world.verify(sent, FakeBank.CODE));
        assertTrue(world.bank.codes.isEmpty());
    }

    @Test
    void printsNeitherCardNorHolder() {
        String printed = command(CARD, Facts.WANG, "key-1").toString();
        assertFalse(printed.contains(CARD.value()));
        assertFalse(printed.contains(Facts.WANG.idCardNo().value()));
        assertFalse(printed.contains(Facts.WANG.name().value()));
    }
}
