package org.openescrow.escrow.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.RequestNo;

/** One try to bind a card. The card number is here encrypted, as a fingerprint and masked, and nowhere else of ours. */
@Entity
@Table(name = "card_binding")
class CardBinding {
    @Id
    private String id;

    @Column(name = "platform_no", updatable = false)
    private String platformNo;

    @Column(name = "wallet_id", updatable = false)
    private String walletId;

    @Column(name = "request_key", updatable = false)
    private String requestKey;

    @Column(name = "content_mark", updatable = false)
    private byte[] contentMark;

    @Column(name = "bank_request_no", updatable = false)
    private String bankRequestNo;

    @Column(name = "card_no", updatable = false)
    private byte[] cardNo;

    @Column(name = "card_mark", updatable = false)
    private byte[] cardMark;

    @Column(name = "masked_card_no", updatable = false)
    private String maskedCardNo;

    @Column(name = "masked_mobile", updatable = false)
    private String maskedMobile;

    @Enumerated(EnumType.STRING)
    private BindingStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable EscrowRefusal failure;

    private int attempts;

    @Column(name = "agreement_no")
    private @Nullable String agreementNo;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    protected CardBinding() {}

    CardBinding(BindingId id, CardBindingCommand command, CardSeal seal, RequestNo bankRequestNo, Instant now) {
        this.id = id.value();
        this.platformNo = command.platform().value();
        this.walletId = command.wallet().value();
        this.requestKey = command.requestKey();
        this.contentMark = seal.contentMark(command);
        this.bankRequestNo = bankRequestNo.value();
        this.cardNo = seal.encrypted(id, command.cardNo());
        this.cardMark = seal.cardMark(command.cardNo());
        this.maskedCardNo = command.cardNo().masked();
        this.maskedMobile = command.holder().mobile().masked();
        this.status = BindingStatus.REQUESTED;
        this.requestedAt = now;
        this.changedAt = now;
    }

    BindingId id() {
        return new BindingId(id);
    }

    PlatformNo platformNo() {
        return new PlatformNo(platformNo);
    }

    WalletId walletId() {
        return new WalletId(walletId);
    }

    String requestKey() {
        return requestKey;
    }

    RequestNo bankRequestNo() {
        return new RequestNo(bankRequestNo);
    }

    byte[] cardMark() {
        return cardMark.clone();
    }

    String maskedCardNo() {
        return maskedCardNo;
    }

    BindingStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Optional<EscrowRefusal> failure() {
        return Optional.ofNullable(failure);
    }

    boolean hasContent(byte[] mark) {
        return MessageDigest.isEqual(contentMark, mark);
    }

    /** Counts a code that is about to be shown to the bank. */
    void attempt() {
        attempts++;
    }

    void smsSent(Optional<Instant> codeExpiresAt, Instant now) {
        moveTo(BindingStatus.SMS_SENT, now);
        expiresAt = codeExpiresAt.orElse(null);
    }

    void bound(AgreementNo agreement, Instant now) {
        moveTo(BindingStatus.BOUND, now);
        agreementNo = agreement.value();
    }

    void expired(Instant now) {
        moveTo(BindingStatus.EXPIRED, now);
        failure = EscrowRefusal.SMS_CODE_EXPIRED;
    }

    void failed(EscrowRefusal why, Instant now) {
        moveTo(BindingStatus.FAILED, now);
        failure = why;
    }

    private void moveTo(BindingStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a card binding cannot go from " + status + " to " + next);
        }
        status = next;
        changedAt = now;
    }

    BindingView view() {
        return new BindingView(
                id(),
                walletId(),
                status,
                maskedCardNo,
                maskedMobile,
                Optional.ofNullable(expiresAt),
                Optional.ofNullable(agreementNo).map(AgreementNo::new),
                failure().map(EscrowRefusal::name));
    }
}
