package org.openescrow.sandbox.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;
import org.openescrow.sandbox.wire.Fields;

/** The agreements as they are stored; always in the caller's transaction. */
@ApplicationScoped
class AgreementBook {

    private static final String SELECT = "SELECT request_no, serial, card_no, name, id_card_no, mobile, status, reason,"
            + " sms_code, expires_at, attempts_left, token FROM agreement";

    @Inject
    Database database;

    Optional<Agreement> find(String requestNo) {
        return select(" WHERE request_no = ?", requestNo);
    }

    Optional<Agreement> lock(String requestNo) {
        return select(" WHERE request_no = ? FOR UPDATE", requestNo);
    }

    Optional<Agreement> withToken(String token) {
        return select(" WHERE token = ?", token);
    }

    private Optional<Agreement> select(String where, String code) {
        return Fields.isCode(code) ? database.one(SELECT + where, AgreementBook::agreement, code) : Optional.empty();
    }

    /** Stores it unless the number is taken; the caller sees by the serial whose row it is. */
    void insertIfAbsent(Agreement agreement) {
        AgreementRequest request = agreement.request();
        database.update(
                "INSERT INTO agreement (request_no, serial, card_no, name, id_card_no, mobile, status, reason,"
                        + " sms_code, expires_at, attempts_left) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE request_no = request_no",
                request.requestNo(),
                agreement.serial(),
                request.cardNo(),
                request.name(),
                request.idCardNo(),
                request.mobile(),
                agreement.status(),
                agreement.reason(),
                agreement.smsCode(),
                agreement.expiresAt(),
                agreement.attemptsLeft());
    }

    void update(Agreement agreement) {
        database.update(
                "UPDATE agreement SET status = ?, reason = ?, attempts_left = ?, token = ? WHERE request_no = ?",
                agreement.status(),
                agreement.reason(),
                agreement.attemptsLeft(),
                agreement.token(),
                agreement.request().requestNo());
    }

    private static Agreement agreement(Row row) {
        return new Agreement(
                new AgreementRequest(
                        row.text("request_no"),
                        row.text("card_no"),
                        row.text("name"),
                        row.text("id_card_no"),
                        row.text("mobile")),
                row.text("serial"),
                row.constant("status", AgreementStatus.class),
                row.textOrNull("reason"),
                row.textOrNull("sms_code"),
                row.instant("expires_at"),
                row.number("attempts_left"),
                row.textOrNull("token"));
    }
}
