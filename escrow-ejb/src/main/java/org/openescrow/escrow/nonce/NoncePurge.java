package org.openescrow.escrow.nonce;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Keeps the table of nonces as short as the time that a signature is good for. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NoncePurge {
    @Inject
    Nonces nonces;

    @Inject
    InstantSource clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void purge() {
        nonces.purge(clock.instant());
    }
}
