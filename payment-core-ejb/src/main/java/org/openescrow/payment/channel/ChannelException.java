package org.openescrow.payment.channel;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.payment.money.Money;

/** Evidence that contradicts what we know. Nothing is booked on it; a person decides. */
@Entity
@Table(name = "channel_exception")
class ChannelException {
    @Id
    private long id;

    @Column(updatable = false)
    private String channel;

    @Column(name = "request_no", updatable = false)
    private String requestNo;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ExceptionKind kind;

    @Column(updatable = false)
    private String detail;

    @Column
    @Enumerated(EnumType.STRING)
    private ExceptionStatus status;

    @Column(name = "told_amount", updatable = false)
    private @Nullable Long toldAmount;

    @Column(name = "told_currency", updatable = false)
    private @Nullable String toldCurrency;

    @Column(name = "told_serial", updatable = false)
    private @Nullable String toldSerial;

    @Column(name = "found_at", updatable = false)
    private Instant foundAt;

    @Column
    private @Nullable String resolution;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    protected ChannelException() {}

    ChannelException(ChannelCode channel, RequestNo requestNo, ExceptionKind kind, String detail, Instant foundAt) {
        this.id = TsidCreator.getTsid1024().toLong();
        this.channel = channel.value();
        this.requestNo = requestNo.value();
        this.kind = kind;
        this.detail = detail;
        this.status = ExceptionStatus.OPEN;
        this.foundAt = foundAt;
    }

    /** The same with what the bank says that it has moved. */
    ChannelException telling(Told told) {
        toldAmount = told.amount().minorUnits();
        toldCurrency = told.amount().currency().getCurrencyCode();
        toldSerial = told.serial();
        return this;
    }

    /** What the bank says that it has moved; absent where it named nothing that can be booked. */
    Optional<Told> told() {
        if (toldAmount == null || toldCurrency == null) {
            return Optional.empty();
        }
        return Optional.of(new Told(new Money(toldAmount, Currency.getInstance(toldCurrency)), toldSerial));
    }

    /** Closes it; false where it was closed with other words. */
    boolean resolve(String comment, Instant now) {
        if (!status.next().contains(ExceptionStatus.RESOLVED)) {
            return comment.equals(resolution);
        }
        status = ExceptionStatus.RESOLVED;
        resolution = comment;
        resolvedAt = now;
        return true;
    }

    ChannelExceptionView view() {
        return new ChannelExceptionView(
                id,
                new ChannelCode(channel),
                new RequestNo(requestNo),
                kind,
                detail,
                told().map(Told::amount),
                status,
                foundAt,
                Optional.ofNullable(resolution),
                Optional.ofNullable(resolvedAt));
    }
}
