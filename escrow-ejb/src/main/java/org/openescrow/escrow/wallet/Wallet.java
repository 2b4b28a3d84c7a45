package org.openescrow.escrow.wallet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.user.UserId;
import org.openescrow.escrow.user.UserNo;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.BalanceView;

/** One user's wallet: a payment account with a name outside. It has no balance of its own. */
@Entity
@Table(name = "wallet")
class Wallet {
    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "user_no", updatable = false)
    private String userNo;

    @Column(name = "user_id", updatable = false)
    private String userId;

    @Column(name = "account_no", updatable = false)
    private long accountNo;

    @Enumerated(EnumType.STRING)
    private WalletTier tier;

    @Enumerated(EnumType.STRING)
    private WalletStatus status;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    protected Wallet() {}

    Wallet(PlatformNo platform, UserNo userNo, WalletRef ref, Instant now) {
        this.id = ref.id().value();
        this.platformNo = platform.value();
        this.userNo = userNo.value();
        this.userId = ref.userId().value();
        this.accountNo = ref.accountNo().value();
        this.tier = ref.tier();
        this.status = WalletStatus.OPEN;
        this.openedAt = now;
    }

    AccountNo accountNo() {
        return new AccountNo(accountNo);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    UserId userId() {
        return new UserId(userId);
    }

    WalletTier tier() {
        return tier;
    }

    /** What was paid from it before counts on. */
    void become(WalletTier other) {
        tier = other;
    }

    /** What is so already stays so; refuses a state that may not follow with {@link IllegalStateException}. */
    void become(WalletStatus other) {
        if (other != status && !status.next().contains(other)) {
            throw new IllegalStateException("a wallet that is " + status + " does not become " + other);
        }
        status = other;
    }

    WalletView view(BalanceView balance) {
        return new WalletView(
                new WalletId(id),
                new UserNo(userNo),
                accountNo(),
                status,
                tier,
                balance.available(),
                balance.held(),
                openedAt);
    }
}
