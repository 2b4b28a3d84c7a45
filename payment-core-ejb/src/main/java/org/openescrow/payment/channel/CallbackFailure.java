package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Why one attempt to handle a callback failed. */
@Entity
@Immutable
@Table(name = "callback_failure")
class CallbackFailure {
    private static final int LONGEST = 512;

    @Id
    private long id;

    @Column(name = "message_id")
    private String messageId;

    @Column
    private String reason;

    @Column(name = "failed_at")
    private Instant failedAt;

    protected CallbackFailure() {}

    CallbackFailure(DeadLetterId message, String reason, Instant failedAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.messageId = message.value();
        this.reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
        this.failedAt = failedAt;
    }

    String reason() {
        return reason;
    }

    Instant failedAt() {
        return failedAt;
    }
}
