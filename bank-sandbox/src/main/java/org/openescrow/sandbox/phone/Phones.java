package org.openescrow.sandbox.phone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.openescrow.sandbox.database.Database;

/** The phones that messages arrive on. */
@ApplicationScoped
public class Phones {

    private static final int NEWEST = 100;

    @Inject
    Database database;

    /** In the caller's transaction: no message without what it tells of. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void receive(String mobile, Message message) {
        database.update(
                "INSERT INTO phone_message (mobile, text, code, at) VALUES (?, ?, ?, ?)",
                mobile,
                message.text(),
                message.code(),
                message.at());
    }

    /** The newest hundred messages, newest first; a phone that nobody wrote to has none. */
    public List<Message> read(String mobile) {
        return database.list(
                "SELECT text, code, at FROM phone_message WHERE mobile = ? ORDER BY id DESC LIMIT " + NEWEST,
                row -> new Message(row.text("text"), row.text("code"), row.instant("at")),
                mobile);
    }

    /** A text message with its six-digit code. */
    public record Message(String text, String code, Instant at) {}
}
