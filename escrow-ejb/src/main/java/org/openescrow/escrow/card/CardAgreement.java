package org.openescrow.escrow.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.RequestNo;

/** A card that is, or was, bound to a wallet. */
@Entity
@Table(name = "agreement")
class CardAgreement {
    @Id
    @Column(name = "agreement_no")
    private String agreementNo;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "wallet_id", updatable = false)
    private String walletId;

    @Column(name = "binding_id", updatable = false)
    private String bindingId;

    @Column(name = "bank_request_no", updatable = false)
    private String bankRequestNo;

    /** Unique per wallet; empty once ended, so that the card may be bound again. */
    @Column(name = "active_card_mark")
    private byte @Nullable [] activeCardMark;

    @Column(name = "masked_card_no", updatable = false)
    private String maskedCardNo;

    @Enumerated(EnumType.STRING)
    private CardAgreementStatus status;

    @Column(name = "signed_at", updatable = false)
    private Instant signedAt;

    @Column(name = "terminated_at")
    private @Nullable Instant terminatedAt;

    @Column(name = "bank_told_at")
    private @Nullable Instant bankToldAt;

    protected CardAgreement() {}

    CardAgreement(AgreementNo agreementNo, CardBinding binding, Instant now) {
        this.agreementNo = agreementNo.value();
        this.platformNo = binding.platformNo().value();
        this.walletId = binding.walletId().value();
        this.bindingId = binding.id().value();
        this.bankRequestNo = binding.bankRequestNo().value();
        this.activeCardMark = binding.cardMark();
        this.maskedCardNo = binding.maskedCardNo();
        this.status = CardAgreementStatus.ACTIVE;
        this.signedAt = now;
    }

    AgreementNo agreementNo() {
        return new AgreementNo(agreementNo);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    WalletId walletId() {
        return new WalletId(walletId);
    }

    RequestNo bankRequestNo() {
        return new RequestNo(bankRequestNo);
    }

    CardAgreementStatus status() {
        return status;
    }

    /** Whether the bank has said that it ended the agreement too. */
    boolean isBankTold() {
        return bankToldAt != null;
    }

    void terminate(Instant now) {
        if (!status.next().contains(CardAgreementStatus.TERMINATED)) {
            throw new IllegalStateException("the agreement has ended already");
        }
        status = CardAgreementStatus.TERMINATED;
        terminatedAt = now;
        activeCardMark = null;
    }

    void bankTold(Instant now) {
        bankToldAt = now;
    }

    AgreementView view() {
        return new AgreementView(agreementNo(), walletId(), maskedCardNo, status, signedAt);
    }
}
