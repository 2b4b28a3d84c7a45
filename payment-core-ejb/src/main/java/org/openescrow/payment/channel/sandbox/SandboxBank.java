package org.openescrow.payment.channel.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
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
import org.openescrow.payment.channel.sandbox.SandboxConnection.Answer;
import org.openescrow.payment.money.Money;

/** The sandbox bank as a channel. */
@ApplicationScoped
class SandboxBank implements BankChannel {
    /** Made once: {@code Json.createReader} looks through the class path for a provider at each call. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private static final ChannelCode CODE = new ChannelCode("SANDBOX");
    private static final System.Logger LOG = System.getLogger(SandboxBank.class.getName());

    @Inject
    SandboxLine line;

    @Inject
    SandboxConnection connection;

    /** Where the bank reaches us: scheme and authority. */
    @Inject
    @ConfigProperty(name = "escrow.callback-uri")
    String callbackUri;

    @Override
    public ChannelCode code() {
        return CODE;
    }

    @Override
    public URI address() {
        return connection.address();
    }

    @Override
    public SigningAnswer sign(RequestNo requestNo, CardHolder holder) {
        JsonObject body = Json.createObjectBuilder()
                .add("requestNo", requestNo.value())
                .add("cardNo", holder.cardNo())
                .add("name", holder.name())
                .add("idCardNo", holder.idCardNo())
                .add("mobile", holder.mobile())
                .build();
        return SandboxAnswers.signing(requestNo, ask(() -> line.sign(body)));
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        JsonObject body =
                Json.createObjectBuilder().add("smsCode", code.value()).build();
        return SandboxAnswers.signing(requestNo, ask(() -> line.confirm(requestNo.value(), body)));
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        return SandboxAnswers.signing(requestNo, ask(() -> line.terminate(requestNo.value())));
    }

    @Override
    public PaymentAnswer debit(DebitOrder order) {
        JsonObject body = order(order.requestNo(), order.agreementToken(), order.amount());
        return SandboxAnswers.payment(order.requestNo(), ask(() -> line.debit(body)));
    }

    @Override
    public PaymentAnswer credit(CreditOrder order) {
        JsonObject body = order(order.requestNo(), order.agreementToken(), order.amount());
        return SandboxAnswers.payment(order.requestNo(), ask(() -> line.credit(body)));
    }

    @Override
    public Duration patience() {
        return connection.timeout().plus(SandboxLine.LONGEST_RETRY);
    }

    private JsonObject order(RequestNo requestNo, String agreementToken, Money amount) {
        return Json.createObjectBuilder()
                .add("requestNo", requestNo.value())
                .add("agreementToken", agreementToken)
                .add("amount", amount.minorUnits())
                .add("currency", amount.currency().getCurrencyCode())
                .add("callbackUri", callbackUri + "/escrow/callbacks/" + CODE)
                .build();
    }

    @Override
    public PaymentAnswer query(RequestNo requestNo) {
        return SandboxAnswers.payment(requestNo, ask(() -> line.query(requestNo.value())));
    }

    @Override
    public PaymentAnswer close(RequestNo requestNo) {
        return SandboxAnswers.payment(requestNo, ask(() -> line.close(requestNo.value())));
    }

    @Override
    public Optional<Statement> statement(LocalDate date) {
        return ask(() -> line.statement(date)).flatMap(file -> SandboxStatement.read(date, file));
    }

    @Override
    public boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return connection.isGenuine(body, header);
    }

    @Override
    public CallbackMessage read(String body) {
        try (JsonReader reader = READERS.createReader(new StringReader(body))) {
            JsonObject message = reader.readObject();
            var requestNo = new RequestNo(message.getString("requestNo"));
            var answer = SandboxAnswers.payment(requestNo, Optional.of(new Answer(200, message, body)));
            if (answer.outcome() == PaymentAnswer.Outcome.NO_ANSWER) {
                // Never taken for handled: a dead letter is seen, and can be handled again by who has learned the word.
                throw new IllegalArgumentException("a callback with a state that we do not know");
            }
            return new CallbackMessage(message.getString("serial"), requestNo, answer);
        } catch (JsonException | NullPointerException | ClassCastException unexpected) {
            throw new IllegalArgumentException("not a callback of this bank", unexpected);
        }
    }

    /** Outside the guards, so that an open circuit and a full bulkhead are no answer as well. */
    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NoAnswerException | FaultToleranceException silence) {
            LOG.log(System.Logger.Level.WARNING, "no answer of the bank: {0}", silence.toString());
        } catch (RuntimeException fault) {
            LOG.log(System.Logger.Level.ERROR, "the bank cannot be asked", fault);
        }
        return Optional.empty();
    }
}
