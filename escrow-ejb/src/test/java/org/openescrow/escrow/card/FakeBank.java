package org.openescrow.escrow.card;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openescrow.escrow.story.Facts;
import org.openescrow.payment.channel.BankAgreements;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SigningAnswer.Outcome;
import org.openescrow.payment.channel.SmsCode;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** A bank that signs with the code 123456, unless it was told what to say next. */
final class FakeBank extends BankAgreements {
    static final String CODE = "123456";

    final List<CardHolder> signed = new ArrayList<>();
    final List<String> codes = new ArrayList<>();
    final List<RequestNo> terminated = new ArrayList<>();
    final Deque<SigningAnswer> next = new ArrayDeque<>();
    private int requests;

    @Override
    public RequestNo request(ChannelCode channel) {
        requests++;
        return new RequestNo(channel + "-" + requests);
    }

    @Override
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        signed.add(holder);
        var codeExpiresAt = Optional.of(Facts.NOW.plus(Duration.ofMinutes(5)));
        return answer(new SigningAnswer(Outcome.SMS_SENT, Optional.empty(), codeExpiresAt, null));
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        codes.add(code.value());
        return answer(SigningAnswer.of(code.value().equals(CODE) ? Outcome.SIGNED : Outcome.CODE_WRONG));
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        terminated.add(requestNo);
        return answer(SigningAnswer.of(Outcome.TERMINATED));
    }

    void willRefuse(String reason) {
        next.add(new SigningAnswer(Outcome.REFUSED, Optional.empty(), Optional.empty(), reason));
    }

    private SigningAnswer answer(SigningAnswer usual) {
        SigningAnswer told = next.isEmpty() ? usual : next.remove();
        if (told.outcome() == Outcome.NO_ANSWER) {
            throw new Refusal(PaymentRefusal.BANK_NO_ANSWER);
        }
        return told;
    }
}
