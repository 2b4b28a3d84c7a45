package org.openescrow.payment.ledger.hold;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;

/** One thing that happened to a hold. Rows are inserted and never changed: the database user may not. */
@Entity
@Immutable
@Table(name = "ledger_hold_event")
class LedgerHoldEvent {
    /** What can happen. */
    enum What {
        HELD,
        CAPTURE,
        LAST_CAPTURE,
        RELEASE,
        EXPIRY
    }

    @Id
    private long id;

    @Column(name = "hold_id")
    private long holdId;

    @Column
    @Enumerated(EnumType.STRING)
    private What what;

    @Column
    private long amount;

    @Column
    private @Nullable String reference;

    @Column(name = "transaction_id")
    private @Nullable Long transactionId;

    @Column(name = "to_status")
    @Enumerated(EnumType.STRING)
    private HoldStatus toStatus;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected LedgerHoldEvent() {}

    LedgerHoldEvent(LedgerHold hold, What what, Money amount, Instant happenedAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.holdId = hold.id();
        this.what = what;
        this.amount = amount.minorUnits();
        this.toStatus = hold.status();
        this.happenedAt = happenedAt;
    }

    LedgerHoldEvent postedAs(Capture capture, long transaction) {
        this.reference = capture.reference().value();
        this.transactionId = transaction;
        return this;
    }

    static What of(Capture capture) {
        return capture.last() ? What.LAST_CAPTURE : What.CAPTURE;
    }

    boolean saysTheSameAs(Capture capture, LedgerHold hold) {
        return what == of(capture) && new Money(amount, hold.transfer().amount().currency()).equals(capture.amount());
    }

    long transactionId() {
        return transactionId == null ? 0 : transactionId;
    }
}
