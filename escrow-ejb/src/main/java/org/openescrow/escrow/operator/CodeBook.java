package org.openescrow.escrow.operator;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/**
 * The short transactions of one-time codes, each under the lock of the operator's row, so that a code serves once.
 * Public for the container only; {@link OneTimeCodes} and {@link Operators} are the doors.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CodeBook {
    private static final String COLUMN = "operator.totp_secret";

    @Inject
    OperatorRows rows;

    @Inject
    PersonalData privacy;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    /** Keeps a secret that its first code has still to prove; false where codes are on. */
    public boolean keep(OperatorName name, CodeSecret secret) {
        Operator operator = rows.lock(name);
        if (operator.hasCodes()) {
            return false;
        }
        operator.keep(privacy.encrypt(secret.text(), cell(name)));
        return true;
    }

    /** Whether the code is right and has not served; it has then. */
    public boolean accept(OperatorName name, String code) {
        Operator operator = rows.lock(name);
        return operator.hasCodes() && serves(operator, code);
    }

    /** Turns codes on where this is the first one; all sessions and tokens are over. */
    public boolean turnOn(OperatorName name, String code) {
        Operator operator = rows.lock(name);
        if (operator.hasCodes() || !serves(operator, code)) {
            return false;
        }
        operator.turnCodesOn(now());
        actions.record(name, "CODES_TURNED_ON", name.value(), "");
        return true;
    }

    /** Turns codes off where this is the right one; all sessions and tokens are over. */
    public boolean turnOff(OperatorName name, String code) {
        Operator operator = rows.lock(name);
        if (!operator.hasCodes() || !serves(operator, code)) {
            return false;
        }
        operator.turnCodesOff(now());
        actions.record(name, "CODES_TURNED_OFF", name.value(), "");
        return true;
    }

    private boolean serves(Operator operator, String code) {
        byte[] sealed = operator.codeSecret();
        if (sealed == null) {
            return false;
        }
        CodeSecret secret = CodeSecret.parse(privacy.decrypt(sealed, cell(operator.name())));
        OptionalLong step = secret.stepOf(code, clock.instant(), operator.lastStep());
        step.ifPresent(operator::take);
        return step.isPresent();
    }

    private static Cell cell(OperatorName name) {
        return new Cell(COLUMN, name.value());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
