package org.openescrow.payment.channel.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.channel.PaymentAnswer;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.SigningAnswer;
import org.openescrow.payment.channel.sandbox.SandboxConnection.Answer;
import org.openescrow.payment.money.Money;

/**
 * Reads the sandbox bank's words. What we do not understand counts as no answer: we do not guess. So does what is about
 * another request than the one that was sent: a signature says who speaks, not of what.
 */
final class SandboxAnswers {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;

    private SandboxAnswers() {}

    static SigningAnswer signing(RequestNo asked, Optional<Answer> answer) {
        return answer.filter(a -> a.status() == OK && isAbout(asked, a.body()))
                .map(a -> signing(a.body()))
                .orElse(SigningAnswer.of(SigningAnswer.Outcome.NO_ANSWER));
    }

    static PaymentAnswer payment(RequestNo asked, Optional<Answer> answer) {
        if (answer.isEmpty()
                || (answer.get().status() != NOT_FOUND
                        && !isAbout(asked, answer.get().body()))) {
            return PaymentAnswer.of(PaymentAnswer.Outcome.NO_ANSWER);
        }
        return switch (answer.get().status()) {
            case OK, ACCEPTED ->
                payment(answer.get().body()).inTheWords(answer.get().raw());
            case NOT_FOUND ->
                notFound(answer.get().body()).inTheWords(answer.get().raw());
            default -> PaymentAnswer.of(PaymentAnswer.Outcome.NO_ANSWER);
        };
    }

    private static boolean isAbout(RequestNo asked, JsonObject body) {
        return text(body, "requestNo").equals(Optional.of(asked.value()));
    }

    private static SigningAnswer signing(JsonObject body) {
        SigningAnswer.Outcome outcome =
                switch (text(body, "status").orElse("")) {
                    case "SMS_SENT" -> SigningAnswer.Outcome.SMS_SENT;
                    case "SIGNED" -> SigningAnswer.Outcome.SIGNED;
                    case "SMS_CODE_WRONG" -> SigningAnswer.Outcome.CODE_WRONG;
                    case "SMS_CODE_EXPIRED" -> SigningAnswer.Outcome.CODE_EXPIRED;
                    case "REFUSED" -> SigningAnswer.Outcome.REFUSED;
                    case "TERMINATED" -> SigningAnswer.Outcome.TERMINATED;
                    default -> SigningAnswer.Outcome.NO_ANSWER;
                };
        return new SigningAnswer(
                outcome,
                text(body, "agreementToken"),
                text(body, "expiresAt").flatMap(SandboxAnswers::instant),
                reason(body));
    }

    private static PaymentAnswer payment(JsonObject body) {
        PaymentAnswer.Outcome outcome =
                switch (text(body, "status").orElse("")) {
                    case "ACCEPTED" -> PaymentAnswer.Outcome.ACCEPTED;
                    case "SUCCEEDED" -> PaymentAnswer.Outcome.SUCCEEDED;
                    case "FAILED" -> PaymentAnswer.Outcome.FAILED;
                    case "CLOSED" -> PaymentAnswer.Outcome.CLOSED;
                    default -> PaymentAnswer.Outcome.NO_ANSWER;
                };
        String reason = outcome == PaymentAnswer.Outcome.CLOSED ? "NOT_EXECUTED" : reason(body);
        return new PaymentAnswer(outcome, reason, amount(body), bankSerial(body));
    }

    private static PaymentAnswer notFound(JsonObject body) {
        boolean notSeen = text(body, "code").equals(Optional.of("REQUEST_UNKNOWN"));
        return PaymentAnswer.of(notSeen ? PaymentAnswer.Outcome.NOT_SEEN : PaymentAnswer.Outcome.NO_ANSWER);
    }

    private static Optional<Money> amount(JsonObject body) {
        try {
            long minorUnits = body.getJsonNumber("amount").longValueExact();
            return Optional.of(new Money(minorUnits, Currency.getInstance(body.getString("currency"))));
        } catch (RuntimeException absentOrNotAnAmount) {
            return Optional.empty();
        }
    }

    private static @Nullable String reason(JsonObject body) {
        return text(body, "reason")
                .filter(reason -> reason.matches("[A-Z0-9_]{1,64}"))
                .orElse(null);
    }

    private static @Nullable String bankSerial(JsonObject body) {
        return text(body, "bankSerial")
                .filter(serial -> !serial.isEmpty())
                .map(SandboxSerial::kept)
                .orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonObject body, String name) {
        JsonValue value = body.get(name);
        return value != null && value.getValueType() == JsonValue.ValueType.STRING
                ? Optional.of(body.getString(name))
                : Optional.empty();
    }
}
