package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Evidence that contradicts what we know. Nothing is booked on it; a person decides. */
@Entity
@Table(name = "channel_exception")
class ChannelException {
    /** What does not fit. */
    enum Kind {
        UNKNOWN_REQUEST_NO,
        WRONG_AMOUNT,
        CONTRADICTS_FINAL_STATE
    }

    /** Whether somebody has looked at it. */
    enum Status {
        OPEN,
        RESOLVED
    }

    @Id
    private long id;

    @Column
    private String channel;

    @Column(name = "request_no")
    private String requestNo;

    @Column
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column
    private String detail;

    @Column
    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "found_at")
    private Instant foundAt;

    protected ChannelException() {}

    ChannelException(ChannelCode channel, RequestNo requestNo, Kind kind, String detail, Instant foundAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.channel = channel.value();
        this.requestNo = requestNo.value();
        this.kind = kind;
        this.detail = detail;
        this.status = Status.OPEN;
        this.foundAt = foundAt;
    }
}
