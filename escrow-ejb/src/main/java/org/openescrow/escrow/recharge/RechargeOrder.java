package org.openescrow.escrow.recharge;

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
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.money.Money;

/** A platform's order to recharge a wallet. Stored together with the bank payment that it stands for. */
@Entity
@Table(name = "recharge_order")
class RechargeOrder {
    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "order_no", updatable = false)
    private String orderNo;

    @Column(name = "content_hash", updatable = false)
    private String contentHash;

    @Column(name = "wallet_id", updatable = false)
    private String walletId;

    @Column(name = "agreement_no", updatable = false)
    private String agreementNo;

    @Column(updatable = false)
    private long amount;

    @Column(updatable = false)
    private String currency;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable RechargeFailure failure;

    @Column(name = "bank_request_no", updatable = false)
    private String bankRequestNo;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected RechargeOrder() {}

    RechargeOrder(RechargeId id, RechargeCommand command, RequestNo bankRequestNo, Instant now) {
        this.id = id.value();
        this.platformNo = command.platform().value();
        this.orderNo = command.orderNo().value();
        this.contentHash = hashOf(command).value();
        this.walletId = command.walletId().value();
        this.agreementNo = command.agreementNo().value();
        this.amount = command.amount().minorUnits();
        this.currency = command.amount().currency().getCurrencyCode();
        this.status = OrderStatus.PROCESSING;
        this.bankRequestNo = bankRequestNo.value();
        this.createdAt = now;
    }

    /** Whatever makes two orders with the same number the same order. */
    private static ContentHash hashOf(RechargeCommand command) {
        return ContentHash.of(
                command.walletId().value(),
                command.agreementNo().value(),
                Long.toString(command.amount().minorUnits()),
                command.amount().currency().getCurrencyCode());
    }

    RechargeId id() {
        return new RechargeId(id);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    RequestNo bankRequestNo() {
        return new RequestNo(bankRequestNo);
    }

    OrderStatus status() {
        return status;
    }

    boolean isOrderedBy(RechargeCommand command) {
        return contentHash.equals(hashOf(command).value());
    }

    void succeed(Instant at) {
        finish(OrderStatus.SUCCEEDED, at);
    }

    void fail(RechargeFailure why, Instant at) {
        finish(OrderStatus.FAILED, at);
        failure = why;
    }

    private void finish(OrderStatus next, Instant at) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a recharge cannot go from " + status + " to " + next);
        }
        status = next;
        finishedAt = at;
    }

    RechargeView view() {
        return new RechargeView(
                id(),
                new OrderNo(orderNo),
                new WalletId(walletId),
                new AgreementNo(agreementNo),
                new Money(amount, Currency.getInstance(currency)),
                status,
                Optional.ofNullable(failure).map(RechargeFailure::name),
                createdAt,
                Optional.ofNullable(finishedAt),
                bankRequestNo);
    }
}
