package org.openescrow.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.channel.BankChannel;
import org.openescrow.payment.channel.CallbackMessage;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.CreditOrder;
import org.openescrow.payment.channel.DebitOrder;
import org.openescrow.payment.channel.PaymentAnswer;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SmsCode;
import org.openescrow.payment.channel.Statement;
import org.openescrow.payment.money.Money;

/**
 * A bank that accepts every debit and tells the end by callback alone. Its callbacks are {@code serial requestNo fen};
 * those whose serial begins with {@value #ILLEGIBLE_AT_FIRST} cannot be read the first time, those with
 * {@value #POISON} never until cured.
 */
@ApplicationScoped
public class FlakyBank implements BankChannel {
    static final ChannelCode CODE = new ChannelCode("FLAKY");
    static final String ILLEGIBLE_AT_FIRST = "ILLEGIBLE";

    static final String POISON = "POISON";

    private volatile boolean cured;
    private final Map<String, Integer> readings = new ConcurrentHashMap<>();

    /** From now on nothing is poison any more. */
    public void cure() {
        cured = true;
    }

    /** How often it was tried to read this callback. */
    public int readings(String serial) {
        return readings.getOrDefault(serial, 0);
    }

    @Override
    public ChannelCode code() {
        return CODE;
    }

    @Override
    public URI address() {
        return URI.create("https://flaky.example");
    }

    @Override
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        return SigningAnswer.of(SigningAnswer.Outcome.SMS_SENT);
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        return new SigningAnswer(SigningAnswer.Outcome.SIGNED, Optional.of("token"), Optional.empty(), null);
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        return SigningAnswer.of(SigningAnswer.Outcome.TERMINATED);
    }

    @Override
    public PaymentAnswer debit(DebitOrder order) {
        return PaymentAnswer.of(PaymentAnswer.Outcome.ACCEPTED);
    }

    @Override
    public PaymentAnswer credit(CreditOrder order) {
        return PaymentAnswer.of(PaymentAnswer.Outcome.ACCEPTED);
    }

    @Override
    public Optional<Statement> statement(LocalDate date) {
        return Optional.empty();
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(1);
    }

    @Override
    public PaymentAnswer query(RequestNo requestNo) {
        return PaymentAnswer.of(PaymentAnswer.Outcome.NO_ANSWER);
    }

    @Override
    public PaymentAnswer close(RequestNo requestNo) {
        return PaymentAnswer.of(PaymentAnswer.Outcome.NO_ANSWER);
    }

    @Override
    public boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return true;
    }

    @Override
    public CallbackMessage read(String body) {
        String[] words = body.split(" ", 3);
        String serial = words[0];
        if (readings.merge(serial, 1, Integer::sum) == 1 && serial.startsWith(ILLEGIBLE_AT_FIRST)) {
            throw new IllegalArgumentException("illegible, this time");
        }
        if (serial.startsWith(POISON) && !cured) {
            throw new IllegalArgumentException("illegible, until cured");
        }
        Money amount = Money.fen(Long.parseLong(words[2]));
        return new CallbackMessage(
                serial,
                new RequestNo(words[1]),
                new PaymentAnswer(PaymentAnswer.Outcome.SUCCEEDED, null, Optional.of(amount), "bank-" + serial));
    }
}
