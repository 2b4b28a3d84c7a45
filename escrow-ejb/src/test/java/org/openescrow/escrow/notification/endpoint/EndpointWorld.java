package org.openescrow.escrow.notification.endpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.story.ReadablePersonalData;

/** Endpoints with a table in memory and a clock that is set by hand; also for the packages beside. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
public final class EndpointWorld {
    public static final EndpointUrl URL = new EndpointUrl("https://1.1.1.1/hooks");

    public final PersonalData seal = new ReadablePersonalData();
    public final WebhookEndpoints endpoints = new WebhookEndpoints();
    public final Receivers receivers = new Receivers();
    public Instant now = Facts.NOW_IN_MILLIS;
    final EndpointRowsInMemory rows = new EndpointRowsInMemory();
    final AddressRules rules = new AddressRules();

    public EndpointWorld() {
        endpoints.rows = rows;
        endpoints.rules = rules;
        endpoints.addresses = new Addresses();
        endpoints.addresses.rules = rules;
        endpoints.seal = seal;
        endpoints.clock = () -> now;
        endpoints.overlap = Duration.ofDays(1);
        receivers.rows = rows;
        receivers.seal = seal;
        receivers.clock = () -> now;
        receivers.longestFailure = Duration.ofDays(3);
    }

    /** An endpoint that is told these, or everything. */
    public EndpointId registered(PlatformNo platform, EventType... types) {
        return endpoints.register(platform, URL, Set.of(types)).endpoint().id();
    }

    /** How often the table was asked who listens. */
    public int lookUps() {
        return rows.lookUps;
    }
}
