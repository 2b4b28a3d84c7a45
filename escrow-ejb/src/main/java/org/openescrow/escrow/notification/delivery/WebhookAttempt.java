package org.openescrow.escrow.notification.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.PublicId;

/** What came of one attempt; written once, never changed. */
@Entity
@Immutable
@Table(name = "webhook_attempt")
class WebhookAttempt {
    @Id
    private String id;

    @Column(name = "endpoint_id")
    private String endpointId;

    @Column(name = "event_id")
    private String eventId;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "duration_millis")
    private long durationMillis;

    @Enumerated(EnumType.STRING)
    private AttemptResult result;

    @Column(name = "http_status")
    private @Nullable Short httpStatus;

    protected WebhookAttempt() {}

    WebhookAttempt(Parcel parcel, Attempt made) {
        this.id = PublicId.next("");
        this.endpointId = parcel.receiver().id().value();
        this.eventId = parcel.event().value();
        this.startedAt = made.startedAt().truncatedTo(ChronoUnit.MILLIS);
        this.durationMillis = made.duration().toMillis();
        this.result = made.reply().result();
        this.httpStatus = made.reply().status().isPresent()
                ? (short) made.reply().status().getAsInt()
                : null;
    }

    String endpointId() {
        return endpointId;
    }

    String eventId() {
        return eventId;
    }

    AttemptView view() {
        return new AttemptView(
                startedAt,
                durationMillis,
                result,
                Optional.ofNullable(httpStatus).map(Short::intValue));
    }
}
