package org.openescrow.escrow.platform;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.FreeText;
import org.openescrow.escrow.operator.Change;
import org.openescrow.escrow.operator.OperatorActions;
import org.openescrow.escrow.operator.OperatorName;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door for the institution's own people to approved platforms. Refuses {@link EscrowRefusal#PLATFORM_NOT_APPROVED}
 * where there is no such platform, and {@link EscrowRefusal#VALIDATION_FAILED} for a reason that is blank or too long.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PlatformDesk {
    private static final int LONGEST_REASON = 500;

    @Inject
    PlatformRows rows;

    @Inject
    OperatorActions actions;

    @Inject
    InstantSource clock;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public PlatformView platform(PlatformNo number) {
        return rows.read(number).orElseThrow(PlatformDesk::unknown).view();
    }

    /**
     * From the commit on the platform changes nothing, on no node. The same again answers the same, with the first
     * reason.
     *
     * @param reason 1 to 500 characters, for the institution
     */
    public PlatformView suspend(PlatformNo number, OperatorName operator, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        Platform platform = rows.lock(number).orElseThrow(PlatformDesk::unknown);
        if (platform.status() == PlatformStatus.ACTIVE) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            platform.suspend(reason, now);
            Change change = Change.of(PlatformStatus.ACTIVE, PlatformStatus.SUSPENDED);
            actions.record(operator, "PLATFORM_SUSPENDED", number.value(), reason, change);
        }
        return platform.view();
    }

    /**
     * From the commit on it may do again what it was approved for.
     *
     * @param reason 1 to 500 characters, for the institution
     */
    public PlatformView reinstate(PlatformNo number, OperatorName operator, String reason) {
        FreeText.checked("reason", reason, LONGEST_REASON);
        Platform platform = rows.lock(number).orElseThrow(PlatformDesk::unknown);
        if (platform.status() == PlatformStatus.SUSPENDED) {
            platform.reinstate();
            Change change = Change.of(PlatformStatus.SUSPENDED, PlatformStatus.ACTIVE);
            actions.record(operator, "PLATFORM_REINSTATED", number.value(), reason, change);
        }
        return platform.view();
    }

    /**
     * Sets the limits of its own, which count from the next purchase after the commit. Only who has asked a second
     * operator calls this.
     *
     * @param reason 1 to 500 characters, for the institution
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void limit(PlatformNo number, OwnLimits limits, OperatorName operator, String reason) {
        Platform platform = rows.lock(number).orElseThrow(PlatformDesk::unknown);
        Change change = new Change(platform.view().limits().text(), limits.text());
        platform.limit(limits);
        actions.record(operator, "PLATFORM_LIMITS_SET", number.value(), reason, change);
    }

    private static Refusal unknown() {
        return new Refusal(EscrowRefusal.PLATFORM_NOT_APPROVED);
    }
}
