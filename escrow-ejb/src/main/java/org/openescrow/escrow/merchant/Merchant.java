package org.openescrow.escrow.merchant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.payment.ledger.AccountNo;

/** A merchant of one platform. */
@Entity
@Table(name = "merchant")
class Merchant {
    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "merchant_no", updatable = false)
    private String merchantNo;

    @Column(updatable = false)
    private String name;

    @Column(name = "settlement_account_no", updatable = false)
    private long settlementAccountNo;

    @Enumerated(EnumType.STRING)
    private MerchantStatus status;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    protected Merchant() {}

    Merchant(MerchantId id, PlatformNo platform, MerchantNo merchantNo, String name, Instant now) {
        this.id = id.value();
        this.platformNo = platform.value();
        this.merchantNo = merchantNo.value();
        this.name = name;
        this.status = MerchantStatus.ACTIVE;
        this.registeredAt = now;
    }

    void settleTo(AccountNo account) {
        settlementAccountNo = account.value();
    }

    boolean isNamed(String other) {
        return name.equals(other);
    }

    AccountNo settlementAccountNo() {
        return new AccountNo(settlementAccountNo);
    }

    MerchantStatus status() {
        return status;
    }

    /** Refuses a state that may not follow with {@link IllegalStateException}. */
    void become(MerchantStatus other) {
        if (!status.next().contains(other)) {
            throw new IllegalStateException("a merchant that is " + status + " does not become " + other);
        }
        status = other;
    }

    MerchantView view() {
        return new MerchantView(new MerchantId(id), new MerchantNo(merchantNo), name, settlementAccountNo(), status);
    }
}
