package org.openescrow.payment.channel;

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
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;

/** One payment through a bank: stored before the bank is asked, moved by evidence only. */
@Entity
@Table(name = "bank_payment")
class BankPayment {
    @Id
    @Column(name = "request_no")
    private String requestNo;

    @Column(updatable = false)
    private String channel;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Column(updatable = false)
    private String reference;

    @Column(updatable = false)
    private String agreement;

    @Column(name = "account_no", updatable = false)
    private long accountNo;

    @Column(updatable = false)
    private long amount;

    @Column(name = "moved_amount")
    private @Nullable Long movedAmount;

    @Column(updatable = false)
    private String currency;

    @Column
    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    @Column
    private @Nullable String reason;

    @Column(name = "bank_serial")
    private @Nullable String bankSerial;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(name = "next_query_at")
    private @Nullable Instant nextQueryAt;

    @Column
    private int queries;

    protected BankPayment() {}

    /** What is to be moved, whichever way. */
    private record Terms(
            Direction direction, Reference reference, RequestNo agreement, AccountNo account, Money amount) {}

    private BankPayment(ChannelCode channel, Terms terms, Instant now) {
        this.requestNo = RequestNo.next().value();
        this.channel = channel.value();
        this.direction = terms.direction();
        this.reference = terms.reference().value();
        this.agreement = terms.agreement().value();
        this.accountNo = terms.account().value();
        this.amount = terms.amount().minorUnits();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.status = PaymentStatus.REQUESTED;
        this.requestedAt = now;
    }

    static BankPayment debit(ChannelCode channel, DebitRequest request, Instant now) {
        var terms = new Terms(
                Direction.DEBIT, request.reference(), request.agreement(), request.account(), request.amount());
        return new BankPayment(channel, terms, now);
    }

    static BankPayment credit(ChannelCode channel, CreditRequest request, Instant now) {
        var terms = new Terms(
                Direction.CREDIT, request.reference(), request.agreement(), request.account(), request.amount());
        return new BankPayment(channel, terms, now);
    }

    RequestNo requestNo() {
        return new RequestNo(requestNo);
    }

    ChannelCode channel() {
        return new ChannelCode(channel);
    }

    Direction direction() {
        return direction;
    }

    Reference reference() {
        return new Reference(reference);
    }

    RequestNo agreement() {
        return new RequestNo(agreement);
    }

    AccountNo account() {
        return new AccountNo(accountNo);
    }

    Money amount() {
        return new Money(amount, Currency.getInstance(currency));
    }

    /** What the bank has moved, or is to move. */
    Money moved() {
        return movedInstead().orElseGet(this::amount);
    }

    private Optional<Money> movedInstead() {
        return Optional.ofNullable(movedAmount).map(fen -> new Money(fen, Currency.getInstance(currency)));
    }

    /** Notes that the bank has moved this much, in the payment's currency, and not the amount. */
    void movedInstead(Money moved) {
        if (!moved.currency().equals(amount().currency())) {
            throw new IllegalArgumentException("currencies differ: " + moved + " and " + amount());
        }
        movedAmount = moved.minorUnits();
    }

    PaymentStatus status() {
        return status;
    }

    /** Moves to the next state; refuses one that cannot follow. */
    void moveTo(PaymentStatus next, PaymentAnswer answer, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("a payment cannot go from " + status + " to " + next);
        }
        status = next;
        reason = answer.reason();
        bankSerial = answer.bankSerial() != null ? answer.bankSerial() : bankSerial;
        if (next.isFinal()) {
            finishedAt = now;
            nextQueryAt = null;
        }
    }

    /** How often the sweeper has asked the bank. */
    int queries() {
        return queries;
    }

    /** When the bank is to be asked what became of it; absent where that is known. */
    Optional<Instant> nextQueryAt() {
        return Optional.ofNullable(nextQueryAt);
    }

    void askAgainAt(Instant next) {
        nextQueryAt = next;
    }

    /** Notes that the bank is being asked, and when it is to be asked again should that lead nowhere. */
    void asked(Instant next) {
        queries++;
        nextQueryAt = next;
    }

    PaymentView view() {
        return new PaymentView(
                requestNo(),
                channel(),
                direction,
                reference(),
                account(),
                amount(),
                movedInstead(),
                status,
                Optional.ofNullable(reason),
                Optional.ofNullable(bankSerial),
                requestedAt,
                Optional.ofNullable(finishedAt),
                nextQueryAt());
    }

    /** State and amount, for people who compare. */
    @Override
    public String toString() {
        return status + " " + moved();
    }
}
