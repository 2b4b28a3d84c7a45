package org.openescrow.escrow.consumption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.ContentHash;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.rows.ManyRows;

/** A purchase that was paid from a wallet; stored in the transaction that moves the money. */
@Entity
@Table(name = "consumption_order")
class ConsumptionOrder {
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

    @Column(name = "merchant_id", updatable = false)
    private String merchantId;

    @Column(updatable = false)
    private long amount;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected ConsumptionOrder() {}

    ConsumptionOrder(ConsumptionId id, ConsumptionCommand command, Instant now) {
        this.id = id.value();
        this.platformNo = command.platform().value();
        this.orderNo = command.orderNo().value();
        this.contentHash = hashOf(command).value();
        this.walletId = command.walletId().value();
        this.merchantId = command.merchantId().value();
        this.amount = command.amount().minorUnits();
        this.currency = command.amount().currency().getCurrencyCode();
        this.description = command.description();
        this.status = OrderStatus.SUCCEEDED;
        this.createdAt = now;
    }

    /** The columns of a new row, in the order of {@link ConsumptionRows}. */
    void write(ManyRows.Marks row) throws SQLException {
        row.set(id)
                .set(platformNo)
                .set(orderNo)
                .set(contentHash)
                .set(walletId)
                .set(merchantId)
                .set(amount)
                .set(currency)
                .set(description)
                .set(status.name())
                .set(LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC));
    }

    /** Whatever makes two orders with the same number the same order. */
    private static ContentHash hashOf(ConsumptionCommand command) {
        return ContentHash.of(
                command.walletId().value(),
                command.merchantId().value(),
                Long.toString(command.amount().minorUnits()),
                command.amount().currency().getCurrencyCode(),
                command.description());
    }

    ConsumptionId id() {
        return new ConsumptionId(id);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    OfPlatform<OrderNo> number() {
        return new OfPlatform<>(platformNo(), new OrderNo(orderNo));
    }

    OrderStatus status() {
        return status;
    }

    boolean isOrderedBy(ConsumptionCommand command) {
        return contentHash.equals(hashOf(command).value());
    }

    ConsumptionView view() {
        return new ConsumptionView(
                id(),
                new OrderNo(orderNo),
                new WalletId(walletId),
                new MerchantId(merchantId),
                new Money(amount, Currency.getInstance(currency)),
                description,
                status,
                createdAt);
    }
}
