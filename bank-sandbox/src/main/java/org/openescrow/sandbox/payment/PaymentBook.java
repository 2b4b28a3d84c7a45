package org.openescrow.sandbox.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.wire.Fields;

/** The payments as they are stored; always in the caller's transaction. */
@ApplicationScoped
class PaymentBook {

    private static final String SELECT =
            "SELECT request_no, bank_serial, direction, status, reason, agreement_token, amount,"
                    + " currency, callback_uri, behaviour, delay_millis, execute_at, finished_at FROM payment"
                    + " WHERE request_no = ?";

    @Inject
    Database database;

    Optional<Payment> find(String requestNo) {
        return Fields.isCode(requestNo) ? database.one(SELECT, PaymentBook::payment, requestNo) : Optional.empty();
    }

    Optional<Payment> lock(String requestNo) {
        return database.one(SELECT + " FOR UPDATE", PaymentBook::payment, requestNo);
    }

    List<String> due(Instant now, int limit) {
        return database.list(
                "SELECT request_no FROM payment WHERE status = 'ACCEPTED' AND execute_at <= ?"
                        + " ORDER BY execute_at LIMIT " + limit,
                row -> row.text("request_no"),
                now);
    }

    /** Stores it unless the number is taken; returns the locked row, and its serial tells whose it is. */
    Payment insertIfAbsent(Payment payment) {
        PaymentOrder order = payment.order();
        database.update(
                "INSERT INTO payment (request_no, bank_serial, direction, status, agreement_token, amount, currency,"
                        + " callback_uri, behaviour, delay_millis, execute_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE request_no = request_no",
                payment.requestNo(),
                payment.bankSerial(),
                order == null ? Direction.DEBIT : order.direction(),
                payment.status(),
                order == null ? null : order.agreementToken(),
                order == null ? null : order.amount(),
                order == null ? null : order.currency(),
                order == null ? null : order.callbackUri(),
                payment.fault().mode(),
                payment.fault().delayMillis(),
                payment.executeAt());
        return lock(payment.requestNo()).orElseThrow();
    }

    void finish(Payment payment) {
        database.update(
                "UPDATE payment SET status = ?, reason = ?, finished_at = ? WHERE request_no = ?",
                payment.status(),
                payment.reason(),
                payment.finishedAt(),
                payment.requestNo());
    }

    private static Payment payment(Row row) {
        return new Payment(
                row.text("request_no"),
                order(row),
                row.text("bank_serial"),
                row.constant("status", PaymentStatus.class),
                row.textOrNull("reason"),
                new Fault(row.constant("behaviour", FaultMode.class), row.number("delay_millis")),
                row.instant("execute_at"),
                row.instantOrNull("finished_at"));
    }

    private static @Nullable PaymentOrder order(Row row) {
        String token = row.textOrNull("agreement_token");
        return token == null
                ? null
                : new PaymentOrder(
                        row.text("request_no"),
                        row.constant("direction", Direction.class),
                        token,
                        row.number("amount"),
                        row.text("currency"),
                        row.text("callback_uri"));
    }
}
