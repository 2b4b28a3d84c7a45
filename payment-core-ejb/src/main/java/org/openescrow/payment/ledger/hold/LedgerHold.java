package org.openescrow.payment.ledger.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** One hold. Its open part stands in the pending counters of both accounts; whoever changes it has locked those. */
@Entity
@Table(name = "ledger_hold")
class LedgerHold {
    @Id
    private long id;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TransactionKind kind;

    @Column(updatable = false)
    private String reference;

    @Column(name = "from_account", updatable = false)
    private long fromAccount;

    @Column(name = "to_account", updatable = false)
    private long toAccount;

    @Column(updatable = false)
    private long amount;

    @Column
    private long captured;

    @Column(updatable = false)
    private String currency;

    @Column
    @Enumerated(EnumType.STRING)
    private HoldStatus status;

    @Column(name = "held_at", updatable = false)
    private Instant heldAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    protected LedgerHold() {}

    LedgerHold(long id, Hold hold, Instant now) {
        this.id = id;
        this.kind = hold.kind();
        this.reference = hold.reference().value();
        this.fromAccount = hold.transfer().from().value();
        this.toAccount = hold.transfer().to().value();
        this.amount = hold.transfer().amount().minorUnits();
        this.currency = hold.transfer().amount().currency().getCurrencyCode();
        this.status = HoldStatus.OPEN;
        this.heldAt = now;
        this.expiresAt = now.plus(hold.timeOut());
    }

    long id() {
        return id;
    }

    TransactionKind kind() {
        return kind;
    }

    HoldStatus status() {
        return status;
    }

    Transfer transfer() {
        return transferOf(money(amount));
    }

    /** The same payer and payee with another amount. */
    Transfer transferOf(Money part) {
        return new Transfer(new AccountNo(fromAccount), new AccountNo(toAccount), part);
    }

    /** What can still be captured. */
    Money left() {
        return money(status == HoldStatus.OPEN ? amount - captured : 0);
    }

    boolean saysTheSameAs(Hold hold) {
        return hold.transfer().equals(transfer()) && heldAt.plus(hold.timeOut()).equals(expiresAt);
    }

    boolean isDue(Instant now) {
        return status == HoldStatus.OPEN && !now.isBefore(expiresAt);
    }

    void refuseUnlessCapturable(Money part, Instant now) {
        if (status == HoldStatus.EXPIRED || isDue(now)) {
            throw new Refusal(PaymentRefusal.HOLD_EXPIRED);
        }
        if (status != HoldStatus.OPEN) {
            throw new Refusal(PaymentRefusal.HOLD_RESOLVED);
        }
        if (!part.currency().getCurrencyCode().equals(currency)) {
            throw new Refusal(PaymentRefusal.CURRENCY_MISMATCH);
        }
        if (part.isMoreThan(left())) {
            throw new Refusal(PaymentRefusal.HOLD_EXCEEDED);
        }
    }

    void capture(Money part) {
        captured = Math.addExact(captured, part.minorUnits());
    }

    void moveTo(HoldStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("hold " + id + " cannot go from " + status + " to " + next);
        }
        status = next;
    }

    HoldView view() {
        return new HoldView(
                new HoldId(id), kind, new Reference(reference), transfer(), money(captured), status, heldAt, expiresAt);
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
