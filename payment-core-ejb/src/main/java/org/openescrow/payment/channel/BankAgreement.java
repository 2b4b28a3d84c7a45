package org.openescrow.payment.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An agreement with a bank that lets us debit one card. The card itself is known to the bank only. */
@Entity
@Table(name = "bank_agreement")
class BankAgreement {
    @Id
    @Column(name = "request_no")
    private String requestNo;

    @Column(updatable = false)
    private String channel;

    @Column
    @Enumerated(EnumType.STRING)
    private AgreementStatus status;

    @Column
    private @Nullable String token;

    @Column
    private @Nullable String reason;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    protected BankAgreement() {}

    BankAgreement(RequestNo requestNo, ChannelCode channel, Instant now) {
        this.requestNo = requestNo.value();
        this.channel = channel.value();
        this.status = AgreementStatus.REQUESTED;
        this.requestedAt = now;
        this.changedAt = now;
    }

    ChannelCode channel() {
        return new ChannelCode(channel);
    }

    AgreementStatus status() {
        return status;
    }

    Optional<String> token() {
        return Optional.ofNullable(token);
    }

    /** Takes the bank's answer over; what changes nothing, or comes after the end, is passed over. */
    void learn(SigningAnswer answer, Instant now) {
        AgreementStatus told = statusOf(answer.outcome());
        if (!status.next().contains(told)) {
            return;
        }
        status = told;
        changedAt = now;
        reason = answer.reason();
        token = answer.token().orElse(token);
        expiresAt = answer.expiresAt().orElse(expiresAt);
    }

    private AgreementStatus statusOf(SigningAnswer.Outcome outcome) {
        return switch (outcome) {
            case SMS_SENT -> AgreementStatus.SMS_SENT;
            case SIGNED -> AgreementStatus.SIGNED;
            case CODE_EXPIRED -> AgreementStatus.EXPIRED;
            case REFUSED -> AgreementStatus.REFUSED;
            case TERMINATED -> AgreementStatus.TERMINATED;
            case CODE_WRONG, NO_ANSWER -> status;
        };
    }
}
