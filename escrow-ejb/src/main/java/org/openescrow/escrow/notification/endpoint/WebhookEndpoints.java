package org.openescrow.escrow.notification.endpoint;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to webhook endpoints. An endpoint of another platform does not exist, and neither does one that is deleted.
 *
 * <p>Refuses {@link EscrowRefusal#WEBHOOK_URL_NOT_ALLOWED}, {@link EscrowRefusal#WEBHOOK_ENDPOINTS_EXCEEDED} where the
 * platform has ten, {@link EscrowRefusal#WEBHOOK_ENDPOINT_UNKNOWN}. Two who register at once conflict: whoever opened
 * the transaction repeats it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class WebhookEndpoints {
    static final int MOST = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EndpointRows rows;

    @Inject
    AddressRules rules;

    @Inject
    Addresses addresses;

    @Inject
    PersonalData seal;

    @Inject
    InstantSource clock;

    /** How long the old secret signs as well after a rotation. */
    @Inject
    @ConfigProperty(name = "escrow.webhooks.secret-overlap", defaultValue = "P1D")
    Duration overlap;

    /**
     * Refuses a URL that nothing would be sent to. Looks the host up, so it is called without a transaction; a name
     * without an address is let pass, since that may change, and each delivery looks again.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void requireAllowed(EndpointUrl url) {
        if (!rules.allowsScheme(url)) {
            throw new Refusal(EscrowRefusal.WEBHOOK_URL_NOT_ALLOWED, "Only https is sent to.");
        }
        try {
            addresses.resolve(url);
        } catch (AddressRefusedException notAllowed) {
            throw new Refusal(EscrowRefusal.WEBHOOK_URL_NOT_ALLOWED);
        } catch (UnknownHostException notYet) {
            // Each delivery looks again, and the log of attempts shows it.
        }
    }

    /**
     * A new endpoint with its secret.
     *
     * @param types what it is told; empty for all
     */
    public Disclosed register(PlatformNo platform, EndpointUrl url, Set<EventType> types) {
        Instant now = now();
        var endpoint = new Endpoint(platform, freeSlot(platform), url, types, now);
        Disclosed disclosed = reseal(endpoint, Optional.empty(), now);
        rows.add(endpoint);
        return disclosed;
    }

    private int freeSlot(PlatformNo platform) {
        Set<Integer> taken = rows.ofPlatform(platform).stream()
                .flatMap(endpoint -> endpoint.slot().stream())
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, MOST)
                .filter(slot -> !taken.contains(slot))
                .findFirst()
                .orElseThrow(() -> new Refusal(EscrowRefusal.WEBHOOK_ENDPOINTS_EXCEEDED));
    }

    /** All of the platform, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<EndpointView> endpoints(PlatformNo platform) {
        Instant now = now();
        return rows.ofPlatform(platform).stream()
                .map(endpoint -> endpoint.view(now))
                .toList();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public EndpointView endpoint(PlatformNo platform, EndpointId id) {
        return own(platform, rows.read(id))
                .filter(endpoint -> endpoint.status() != EndpointStatus.DELETED)
                .orElseThrow(WebhookEndpoints::unknown)
                .view(now());
    }

    /** Nothing is sent to it any more. Deleting it again is the same. */
    public EndpointView delete(PlatformNo platform, EndpointId id) {
        Endpoint endpoint = own(platform, rows.lock(id)).orElseThrow(WebhookEndpoints::unknown);
        if (endpoint.status() != EndpointStatus.DELETED) {
            endpoint.delete(now());
        }
        return endpoint.view(now());
    }

    /** A new secret; the one before it signs as well for a day, and the one before that no more. */
    public Disclosed rotate(PlatformNo platform, EndpointId id) {
        Instant now = now();
        return reseal(lock(platform, id), Optional.of(now.plus(overlap)), now);
    }

    /** Sends again to one that was disabled; one that is active stays so. */
    public EndpointView activate(PlatformNo platform, EndpointId id) {
        Endpoint endpoint = lock(platform, id);
        if (endpoint.status() == EndpointStatus.DISABLED) {
            endpoint.activate(now());
        }
        return endpoint.view(now());
    }

    private Disclosed reseal(Endpoint endpoint, Optional<Instant> oldOneUntil, Instant now) {
        WebhookSecret secret = WebhookSecret.random(RANDOM);
        endpoint.sealWith(secret, seal, oldOneUntil, now);
        return new Disclosed(endpoint.view(now), secret);
    }

    private Endpoint lock(PlatformNo platform, EndpointId id) {
        return own(platform, rows.lock(id))
                .filter(endpoint -> endpoint.status() != EndpointStatus.DELETED)
                .orElseThrow(WebhookEndpoints::unknown);
    }

    private static Optional<Endpoint> own(PlatformNo platform, Optional<Endpoint> found) {
        return found.filter(endpoint -> endpoint.platformNo().equals(platform));
    }

    private static Refusal unknown() {
        return new Refusal(EscrowRefusal.WEBHOOK_ENDPOINT_UNKNOWN);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
