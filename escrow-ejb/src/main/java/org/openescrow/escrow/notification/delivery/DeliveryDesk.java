package org.openescrow.escrow.notification.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The door for the institution's own people to the deliveries of all platforms. Reads only, refuses nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DeliveryDesk {
    @Inject
    DeliveryRows rows;

    @Inject
    InstantSource clock;

    /** How long the delivery that has been due longest has been waiting; empty where none is due. */
    public Optional<Duration> longestWait() {
        Instant now = clock.instant();
        return rows.firstDue().filter(due -> !due.isAfter(now)).map(due -> Duration.between(due, now));
    }
}
