package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step in the life of a payment and what it was taken on. */
@Entity
@Immutable
@Table(name = "bank_payment_event")
class BankPaymentEvent {
    @Id
    private long id;

    @Column(name = "request_no")
    private String requestNo;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private @Nullable PaymentStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private PaymentStatus to;

    @Column
    @Enumerated(EnumType.STRING)
    private Evidence evidence;

    @Column
    private @Nullable String reason;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected BankPaymentEvent() {}

    BankPaymentEvent(BankPayment payment, @Nullable PaymentStatus from, Evidence evidence, Instant happenedAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.requestNo = payment.requestNo().value();
        this.from = from;
        this.to = payment.status();
        this.evidence = evidence;
        this.happenedAt = happenedAt;
    }

    BankPaymentEvent because(@Nullable String why) {
        this.reason = why;
        return this;
    }

    PaymentStep step() {
        return new PaymentStep(Optional.ofNullable(from), to, evidence, Optional.ofNullable(reason), happenedAt);
    }
}
