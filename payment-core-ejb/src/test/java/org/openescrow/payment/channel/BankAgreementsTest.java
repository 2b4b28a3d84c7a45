package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.CODE_EXPIRED;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.CODE_WRONG;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.NO_ANSWER;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.REFUSED;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.SMS_SENT;
import static org.openescrow.payment.channel.SigningAnswer.Outcome.TERMINATED;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class BankAgreementsTest {
    private static final CardHolder HOLDER = new CardHolder("card", "name", "id", "mobile");
    private static final SmsCode CODE = new SmsCode("123456");

    private final ChannelFixture world = new ChannelFixture();
    private final RequestNo requestNo = world.database.inTransaction(() -> world.agreements.request(world.channel));

    @Test
    void isSignedWithTheUsersCode() {
        world.bank.says(smsSent(), ChannelFixture.signed());
        assertEquals(SMS_SENT, world.agreements.sign(requestNo, HOLDER).outcome());
        assertEquals(AgreementStatus.SMS_SENT, status());

        world.agreements.confirm(requestNo, CODE);
        assertEquals(AgreementStatus.SIGNED, status());
        assertEquals(
                Optional.of(FakeBank.TOKEN), world.book.agreement(requestNo).token());
        assertEquals(List.of("sign " + requestNo, "confirm " + requestNo), world.bank.asked());
    }

    @Test
    void keepsUntilWhenTheCodeIsGood() {
        world.bank.says(smsSent());
        world.agreements.sign(requestNo, HOLDER);
        assertEquals(
                List.of("2026-03-01T08:05:00Z"),
                world.database.column(
                        "SELECT date_format(expires_at, '%Y-%m-%dT%H:%i:%sZ') FROM bank_agreement WHERE request_no = ?",
                        requestNo.value()));
    }

    @Test
    void staysAsItIsAfterAWrongCode() {
        world.bank.says(smsSent(), SigningAnswer.of(CODE_WRONG), ChannelFixture.signed());
        world.agreements.sign(requestNo, HOLDER);
        assertEquals(CODE_WRONG, world.agreements.confirm(requestNo, CODE).outcome());
        assertEquals(AgreementStatus.SMS_SENT, status());
        world.agreements.confirm(requestNo, CODE);
        assertEquals(AgreementStatus.SIGNED, status());
    }

    @Test
    void expiresWithItsCode() {
        world.bank.says(smsSent(), SigningAnswer.of(CODE_EXPIRED));
        world.agreements.sign(requestNo, HOLDER);
        world.agreements.confirm(requestNo, CODE);
        assertEquals(AgreementStatus.EXPIRED, status());
    }

    @Test
    void isRefusedWithTheBanksReason() {
        world.bank.says(new SigningAnswer(REFUSED, Optional.empty(), Optional.empty(), "HOLDER_MISMATCH"));
        world.agreements.sign(requestNo, HOLDER);
        assertEquals(AgreementStatus.REFUSED, status());
        assertEquals(
                List.of("HOLDER_MISMATCH"),
                world.database.column("SELECT reason FROM bank_agreement WHERE request_no = ?", requestNo.value()));
    }

    @Test
    void keepsTheTokenWhenItIsTerminated() {
        world.bank.says(ChannelFixture.signed(), SigningAnswer.of(TERMINATED));
        world.agreements.sign(requestNo, HOLDER);
        world.agreements.terminate(requestNo);
        assertEquals(AgreementStatus.TERMINATED, status());
        assertEquals(
                Optional.of(FakeBank.TOKEN), world.book.agreement(requestNo).token());
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheBankDoesNotAnswerAndMayBeAskedAgain() {
        world.bank.says(SigningAnswer.of(NO_ANSWER), smsSent());
        Refusal refusal = assertThrows(Refusal.class, () -> world.agreements.sign(requestNo, HOLDER));
        assertEquals(PaymentRefusal.BANK_NO_ANSWER, refusal.code());
        assertEquals(AgreementStatus.REQUESTED, status());

        world.agreements.sign(requestNo, HOLDER);
        assertEquals(AgreementStatus.SMS_SENT, status());
    }

    @ParameterizedTest
    @EnumSource(
            value = SigningAnswer.Outcome.class,
            names = {"SMS_SENT", "SIGNED", "CODE_WRONG", "CODE_EXPIRED", "REFUSED"})
    void isNotRevivedOnceTerminated(SigningAnswer.Outcome late) {
        world.book.learn(requestNo, SigningAnswer.of(TERMINATED));
        world.book.learn(requestNo, SigningAnswer.of(late));
        assertEquals(AgreementStatus.TERMINATED, status());
    }

    @Test
    void isRefusedWhereItWasNeverAskedFor() {
        var never = new RequestNo("never-" + requestNo);
        Refusal refusal = assertThrows(Refusal.class, () -> world.agreements.sign(never, HOLDER));
        assertEquals(PaymentRefusal.AGREEMENT_NOT_ACTIVE, refusal.code());
        assertEquals(List.of(), world.bank.asked());
    }

    private AgreementStatus status() {
        return world.book.agreement(requestNo).status();
    }

    private static SigningAnswer smsSent() {
        return new SigningAnswer(
                SMS_SENT, Optional.empty(), Optional.of(SteppableClock.START.plus(Duration.ofMinutes(5))), null);
    }
}
