package org.openescrow.sandbox.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;

/** The messages owed, kept in the books until they are delivered or given up. */
@ApplicationScoped
public class Letters {

    private static final Logger LOG = System.getLogger(Letters.class.getName());

    @Inject
    Database database;

    @Inject
    Event<LetterDue> due;

    @Inject
    InstantSource clock;

    /** In the caller's transaction: no news without what it tells of, and the other way round. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Letter letter) {
        database.update(
                "INSERT INTO callback (serial, request_no, uri, body, forged, deliveries_left, attempts, status,"
                        + " next_attempt_at) VALUES (?, ?, ?, ?, ?, ?, 0, 'PENDING', ?)",
                letter.serial(),
                letter.requestNo(),
                letter.uri(),
                letter.body(),
                letter.forged(),
                letter.deliveriesLeft(),
                letter.dueAt());
        due.fire(new LetterDue(letter.dueAt()));
    }

    List<Letter> due(Instant now, int limit) {
        return database.list(
                "SELECT serial, request_no, uri, body, forged, deliveries_left, next_attempt_at FROM callback"
                        + " WHERE status = 'PENDING' AND next_attempt_at <= ? ORDER BY next_attempt_at LIMIT " + limit,
                Letters::letter,
                now);
    }

    /** Notes how deliveries ended: all of them, or none if this fails. */
    @Transactional
    void settle(List<Landing> landings) {
        for (Landing landing : landings) {
            if (landing.taken()) {
                delivered(landing.letter());
            } else {
                failed(landing.letter());
            }
        }
    }

    private void delivered(Letter letter) {
        boolean last = letter.deliveriesLeft() <= 1;
        database.update(
                "UPDATE callback SET deliveries_left = ?, attempts = attempts + 1, status = ? WHERE serial = ?",
                letter.deliveriesLeft() - 1,
                last ? "DELIVERED" : "PENDING",
                letter.serial());
        if (!last) {
            due.fire(new LetterDue(clock.instant()));
        }
    }

    private void failed(Letter letter) {
        long attempts = database.one(
                                "SELECT attempts FROM callback WHERE serial = ? FOR UPDATE",
                                row -> row.number("attempts"),
                                letter.serial())
                        .orElse(0L)
                + 1;
        Optional<Duration> pause = RetrySchedule.pauseAfter(attempts);
        Instant next = clock.instant().plus(pause.orElse(Duration.ZERO));
        database.update(
                "UPDATE callback SET attempts = ?, status = ?, next_attempt_at = ? WHERE serial = ?",
                attempts,
                pause.isPresent() ? "PENDING" : "ABANDONED",
                next,
                letter.serial());
        if (pause.isPresent()) {
            due.fire(new LetterDue(next));
        } else {
            LOG.log(Level.WARNING, "callback {0} given up after {1} attempts", letter.serial(), attempts);
        }
    }

    private static Letter letter(Row row) {
        return new Letter(
                row.text("serial"),
                row.text("request_no"),
                row.text("uri"),
                row.text("body"),
                row.flag("forged"),
                row.number("deliveries_left"),
                row.instant("next_attempt_at"));
    }
}
