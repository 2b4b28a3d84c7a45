package org.openescrow.escrow.notification.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.notification.EventType;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.privacy.Cell;
import org.openescrow.escrow.privacy.PersonalData;
import org.openescrow.payment.rows.ManyRows;

/** An event; once written only its routing changes. Its data are encrypted: they may be personal. */
@Entity
@Table(name = "webhook_event")
class WebhookEvent {
    private static final String DATA = "webhook_event.data";

    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(updatable = false)
    private String type;

    @Column(name = "object_id", updatable = false)
    private String objectId;

    @Column(updatable = false)
    private int sequence;

    @Column(updatable = false)
    private byte[] data;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    /** Empty once routed, so that the index of what is to be done stays short. */
    private @Nullable Byte unrouted;

    protected WebhookEvent() {}

    WebhookEvent(News news, int sequence, PersonalData seal, Instant now) {
        this.id = EventId.next().value();
        this.platformNo = news.platform().value();
        this.type = news.type().value();
        this.objectId = news.objectId();
        this.sequence = sequence;
        this.data = seal.encrypt(news.data(), new Cell(DATA, id));
        this.createdAt = now;
        this.unrouted = 1;
    }

    /** The columns of a new row, in the order of {@link EventRows}. */
    void write(ManyRows.Marks row) throws SQLException {
        row.set(id)
                .set(platformNo)
                .set(type)
                .set(objectId)
                .set(sequence)
                .set(data)
                .set(LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC));
    }

    EventId id() {
        return new EventId(id);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    String objectId() {
        return objectId;
    }

    int sequence() {
        return sequence;
    }

    boolean isRouted() {
        return unrouted == null;
    }

    void routed() {
        unrouted = null;
    }

    EventView view(PersonalData seal) {
        return new EventView(
                id(),
                platformNo(),
                EventType.of(type),
                objectId,
                sequence,
                seal.decrypt(data, new Cell(DATA, id)),
                createdAt);
    }
}
