package org.openescrow.payment.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.openescrow.payment.ledger.RuleChange;

/** That a channel was closed or opened. Written once; the database user cannot change it. */
@Entity
@Immutable
@Table(name = "channel_turn")
class ChannelTurn {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column
    private String channel;

    @Column
    @Enumerated(EnumType.STRING)
    private ChannelState state;

    @Column(name = "turned_by")
    private String turnedBy;

    @Column
    private String reason;

    @Column(name = "turned_at")
    private Instant turnedAt;

    protected ChannelTurn() {}

    ChannelTurn(ChannelCode channel, ChannelState state, RuleChange change, Instant now) {
        this.channel = channel.value();
        this.state = state;
        this.turnedBy = change.by();
        this.reason = change.reason();
        this.turnedAt = now;
    }

    ChannelState state() {
        return state;
    }

    ChannelView.Turn view() {
        return new ChannelView.Turn(turnedAt, turnedBy, reason);
    }
}
