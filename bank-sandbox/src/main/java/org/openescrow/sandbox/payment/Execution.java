package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.openescrow.sandbox.agreement.Agreements;
import org.openescrow.sandbox.callback.Letter;
import org.openescrow.sandbox.callback.Letters;
import org.openescrow.sandbox.card.Cards;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.wire.Serial;

/** The moment of truth: money, state and the news of it change in one transaction. */
@ApplicationScoped
class Execution {

    @Inject
    PaymentBook book;

    @Inject
    Agreements agreements;

    @Inject
    Cards cards;

    @Inject
    Letters letters;

    @Inject
    InstantSource clock;

    /** Executes what was accepted, unless somebody did already. */
    @Transactional
    void executeInBackground(String requestNo) {
        book.lock(requestNo)
                .filter(payment -> payment.status() == PaymentStatus.ACCEPTED)
                .ifPresent(this::execute);
    }

    /** In the transaction of a caller who holds the lock. */
    Payment execute(Payment payment) {
        PaymentOrder order = payment.orderOrThrow();
        if (payment.fault().mode() == FaultMode.DECLINE) {
            return finish(payment, PaymentStatus.FAILED, "DECLINED");
        }
        long amount = order.amount() + payment.fault().fenTooMany();
        String card = agreements.card(order.agreementToken());
        boolean moved =
                switch (order.direction()) {
                    case DEBIT -> cards.debit(card, amount, payment.requestNo());
                    case CREDIT -> cards.credit(card, amount, payment.requestNo());
                };
        return moved
                ? finish(payment, PaymentStatus.SUCCEEDED, null)
                : finish(payment, PaymentStatus.FAILED, "INSUFFICIENT_BALANCE");
    }

    /** Ends a payment without news to anybody: the caller is just being told. */
    Payment refuse(Payment payment, String reason) {
        Payment finished = payment.finished(PaymentStatus.FAILED, reason, clock.instant());
        book.finish(finished);
        return finished;
    }

    private Payment finish(Payment payment, PaymentStatus status, @Nullable String reason) {
        Instant now = clock.instant();
        Payment finished = payment.finished(status, reason, now);
        book.finish(finished);
        Behaviour behaviour = Behaviour.of(payment.fault());
        for (int i = 0; i < behaviour.callbacks(); i++) {
            String serial = Serial.next('C', now);
            letters.post(new Letter(
                    serial,
                    payment.requestNo(),
                    payment.orderOrThrow().callbackUri(),
                    news(serial, finished, behaviour.amountOff()),
                    behaviour.forged(),
                    behaviour.deliveries(),
                    now.plus(behaviour.callbackAfter())));
        }
        return finished;
    }

    private static String news(String serial, Payment payment, long amountOff) {
        PaymentOrder order = payment.orderOrThrow();
        JsonObjectBuilder news = Json.createObjectBuilder()
                .add("serial", serial)
                .add("type", order.direction().name())
                .add("requestNo", payment.requestNo())
                .add("status", payment.status().name());
        String reason = payment.reason();
        if (reason != null) {
            news.add("reason", reason);
        }
        return news.add("amount", payment.amountOrThrow() + amountOff)
                .add("currency", order.currency())
                .add("bankSerial", payment.bankSerial())
                .add("finishedAt", String.valueOf(payment.finishedAt()))
                .build()
                .toString();
    }
}
