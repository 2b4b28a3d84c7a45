package org.openescrow.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** The time of day, in whole milliseconds, which is what the books can keep. */
@ApplicationScoped
public class BankClock {

    @Produces
    @ApplicationScoped
    InstantSource now() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
