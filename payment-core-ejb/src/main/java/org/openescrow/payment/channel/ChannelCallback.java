package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A callback as the bank sent it, kept once. */
@Entity
@Immutable
@Table(name = "channel_callback")
class ChannelCallback {
    @Id
    private long id;

    @Column
    private String channel;

    @Column
    private String serial;

    @Column(name = "request_no")
    private String requestNo;

    @Column
    private String raw;

    @Column(name = "handled_at")
    private Instant handledAt;

    protected ChannelCallback() {}

    ChannelCallback(Callback callback, Instant handledAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.channel = callback.channel().value();
        this.serial = callback.message().serial();
        this.requestNo = callback.requestNo().value();
        this.raw = callback.raw();
        this.handledAt = handledAt;
    }

    Callback.Name name() {
        return new Callback.Name(new ChannelCode(channel), serial);
    }

    BankWords words() {
        return new BankWords(Evidence.CALLBACK, raw, handledAt);
    }
}
