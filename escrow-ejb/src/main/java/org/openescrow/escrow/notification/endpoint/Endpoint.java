package org.openescrow.escrow.notification.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;

/** A platform's endpoint. Its secrets are encrypted, and gone when it is deleted. */
@Entity
@Table(name = "webhook_endpoint")
class Endpoint {
    private static final String SECRET = "webhook_endpoint.secret";
    private static final String OLD_SECRET = "webhook_endpoint.old_secret";

    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    /** Which of the platform's places it takes; empty once deleted. */
    private @Nullable Byte slot;

    @Column(updatable = false)
    private String url;

    @Column(name = "event_types", updatable = false)
    private @Nullable String eventTypes;

    @Enumerated(EnumType.STRING)
    private EndpointStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "disabled_because")
    private @Nullable DisabledBecause disabledBecause;

    private byte @Nullable [] secret;

    @Column(name = "old_secret")
    private byte @Nullable [] oldSecret;

    @Column(name = "old_secret_until")
    private @Nullable Instant oldSecretUntil;

    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Endpoint() {}

    Endpoint(PlatformNo platform, int slot, EndpointUrl url, Set<EventType> types, Instant now) {
        this.id = EndpointId.next().value();
        this.platformNo = platform.value();
        this.slot = (byte) slot;
        this.url = url.value();
        this.eventTypes = types.isEmpty()
                ? null
                : types.stream().sorted().map(EventType::value).collect(Collectors.joining(","));
        this.status = EndpointStatus.ACTIVE;
        this.createdAt = now;
        this.changedAt = now;
    }

    EndpointId id() {
        return new EndpointId(id);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    Optional<Integer> slot() {
        return Optional.ofNullable(slot).map(Byte::intValue);
    }

    EndpointStatus status() {
        return status;
    }

    private Set<EventType> eventTypes() {
        return eventTypes == null
                ? Set.of()
                : Arrays.stream(eventTypes.split(",", -1)).map(EventType::of).collect(Collectors.toSet());
    }

    /** Whether it is to be told of this. */
    boolean wants(EventType type) {
        return status == EndpointStatus.ACTIVE
                && (eventTypes == null || eventTypes().contains(type));
    }

    /** From now on the new secret signs; the one before it until a moment, and none before that one. */
    void sealWith(WebhookSecret next, PersonalData seal, Optional<Instant> oldOneUntil, Instant now) {
        if (secret != null && oldOneUntil.isPresent()) {
            oldSecret = seal.encrypt(seal.decrypt(secret, new Cell(SECRET, id)), new Cell(OLD_SECRET, id));
            oldSecretUntil = oldOneUntil.get();
        }
        secret = seal.encrypt(next.value(), new Cell(SECRET, id));
        changedAt = now;
    }

    Receiver receiver(PersonalData seal, Instant now) {
        if (secret == null) {
            throw new IllegalStateException("a deleted endpoint receives nothing");
        }
        List<WebhookSecret> secrets = new ArrayList<>();
        secrets.add(new WebhookSecret(seal.decrypt(secret, new Cell(SECRET, id))));
        if (oldSecret != null && oldSecretUntil != null && now.isBefore(oldSecretUntil)) {
            secrets.add(new WebhookSecret(seal.decrypt(oldSecret, new Cell(OLD_SECRET, id))));
        }
        return new Receiver(id(), new EndpointUrl(url), secrets);
    }

    /** Whether news of this attempt changes anything. */
    boolean isMovedBy(boolean reached) {
        return status == EndpointStatus.ACTIVE && (!reached || failingSince != null);
    }

    void reached() {
        failingSince = null;
    }

    /** Nobody was reached; after too long a time of that it is given up. */
    void missed(Duration longest, Instant now) {
        if (failingSince == null) {
            failingSince = now;
        } else if (!now.isBefore(failingSince.plus(longest))) {
            disable(DisabledBecause.FAILING, now);
        }
    }

    void disable(DisabledBecause why, Instant now) {
        move(EndpointStatus.DISABLED, now);
        disabledBecause = why;
    }

    void activate(Instant now) {
        move(EndpointStatus.ACTIVE, now);
        disabledBecause = null;
        failingSince = null;
    }

    void delete(Instant now) {
        move(EndpointStatus.DELETED, now);
        disabledBecause = null;
        slot = null;
        secret = null;
        oldSecret = null;
        oldSecretUntil = null;
    }

    private void move(EndpointStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("an endpoint cannot go from " + status + " to " + next);
        }
        status = next;
        changedAt = now;
    }

    EndpointView view(Instant now) {
        return new EndpointView(
                id(),
                new EndpointUrl(url),
                eventTypes(),
                status,
                Optional.ofNullable(disabledBecause),
                Optional.ofNullable(oldSecretUntil).filter(now::isBefore),
                createdAt);
    }
}
