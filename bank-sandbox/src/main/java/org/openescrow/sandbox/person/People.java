package org.openescrow.sandbox.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Locale;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.fault.Answer;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.fault.Faults;
import org.openescrow.sandbox.fault.Operation;
import org.openescrow.sandbox.magic.MagicPerson;
import org.openescrow.sandbox.wire.Fields;
import org.openescrow.sandbox.wire.Serial;

/** The register of the real-name authority. Refuses nothing: what it does not know does not match. */
@ApplicationScoped
public class People {

    @Inject
    Database database;

    @Inject
    Faults faults;

    @Inject
    InstantSource clock;

    /** Adds the person, or replaces name and mobile of the one with this ID number. */
    @Transactional
    public void register(Person person) {
        database.update(
                "INSERT INTO person (id_card_no, name, mobile, known_at) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE name = VALUES(name), mobile = VALUES(mobile)",
                person.idCardNo().value(),
                person.name(),
                person.mobile().value(),
                clock.instant());
    }

    /**
     * Whether the three belong together. Fault modes: {@code DECLINE} says no, {@code TIMEOUT_BUT_DONE} and
     * {@code TIMEOUT_NOT_DONE} keep silent.
     */
    @Transactional
    public Answer<CheckResult> check(String name, String idCardNo, String mobile) {
        Fault fault = faults.take(Operation.REAL_NAME).or(MagicPerson.faultOf(idCardNo));
        if (fault.timesOut()) {
            return Answer.lost(fault.silence());
        }
        boolean match = fault.mode() != FaultMode.DECLINE && belongTogether(name, idCardNo, mobile);
        return Answer.now(new CheckResult(match, Serial.next('R', clock.instant())));
    }

    private boolean belongTogether(String name, String idCardNo, String mobile) {
        return Fields.isCode(idCardNo + mobile)
                && database.one(
                                "SELECT name FROM person WHERE id_card_no = ? AND name = ? AND mobile = ?",
                                row -> row.text("name"),
                                idCardNo.toUpperCase(Locale.ROOT),
                                name,
                                mobile)
                        .isPresent();
    }
}
