package org.openescrow.payment.channel.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.channel.BankChannel;
import org.openescrow.payment.channel.CallbackMessage;
import org.openescrow.payment.channel.CardHolder;
import org.openescrow.payment.channel.ChannelCode;
import org.openescrow.payment.channel.DebitOrder;
import org.openescrow.payment.channel.PaymentAnswer;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.SmsCode;

/** The sandbox bank as a channel. */
@ApplicationScoped
class SandboxBank implements BankChannel {
    private static final ChannelCode CODE = new ChannelCode("SANDBOX");
    private static final String AGREEMENTS = "/bank/agreements";
    private static final String PAYMENTS = "/bank/payments/";

    @Inject
    SandboxConnection bank;

    /** Where the bank reaches us: scheme and authority. */
    @Inject
    @ConfigProperty(name = "escrow.callback-uri")
    String callbackUri;

    @Override
    public ChannelCode code() {
        return CODE;
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
        return SandboxAnswers.signing(bank.post(AGREEMENTS, body));
    }

    @Override
    public SigningAnswer confirm(RequestNo requestNo, SmsCode code) {
        JsonObject body =
                Json.createObjectBuilder().add("smsCode", code.value()).build();
        return SandboxAnswers.signing(bank.post(AGREEMENTS + "/" + requestNo + "/confirmation", body));
    }

    @Override
    public SigningAnswer terminate(RequestNo requestNo) {
        return SandboxAnswers.signing(
                bank.post(AGREEMENTS + "/" + requestNo + "/termination", JsonObject.EMPTY_JSON_OBJECT));
    }

    @Override
    public PaymentAnswer debit(DebitOrder order) {
        JsonObject body = Json.createObjectBuilder()
                .add("requestNo", order.requestNo().value())
                .add("agreementToken", order.agreementToken())
                .add("amount", order.amount().minorUnits())
                .add("currency", order.amount().currency().getCurrencyCode())
                .add("callbackUri", callbackUri + "/escrow/callbacks/" + CODE)
                .build();
        return SandboxAnswers.payment(bank.post("/bank/debits", body));
    }

    @Override
    public PaymentAnswer query(RequestNo requestNo) {
        return SandboxAnswers.payment(bank.get(PAYMENTS + requestNo));
    }

    @Override
    public PaymentAnswer close(RequestNo requestNo) {
        return SandboxAnswers.payment(bank.post(PAYMENTS + requestNo + "/closure", JsonObject.EMPTY_JSON_OBJECT));
    }

    @Override
    public boolean isGenuine(byte[] body, UnaryOperator<@Nullable String> header) {
        return bank.isGenuine(body, header);
    }

    @Override
    public CallbackMessage read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject message = reader.readObject();
            var requestNo = new RequestNo(message.getString("requestNo"));
            var answer = SandboxAnswers.payment(Optional.of(new SandboxConnection.Answer(200, message)));
            return new CallbackMessage(message.getString("serial"), requestNo, answer);
        } catch (JsonException | NullPointerException | ClassCastException unexpected) {
            throw new IllegalArgumentException("not a callback of this bank", unexpected);
        }
    }
}
