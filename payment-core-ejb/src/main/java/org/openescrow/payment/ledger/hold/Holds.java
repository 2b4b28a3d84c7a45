package org.openescrow.payment.ledger.hold;

import com.github.f4b6a3.tsid.TsidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reservations;
import org.openescrow.payment.ledger.hold.LedgerHoldEvent.What;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/**
 * The door to holds: money put aside for a payee, then captured in parts or released; never both for the same fen. A
 * hold ends once: fully or finally captured, released, or expired. Called within the transaction of a use case.
 *
 * <p>{@link #hold} refuses {@link PaymentRefusal#ACCOUNT_UNKNOWN}, {@link PaymentRefusal#POSTING_REFERENCE_REUSED},
 * then as a posting of the same transfer would be refused. {@link #capture} refuses {@link
 * PaymentRefusal#HOLD_UNKNOWN}, {@link PaymentRefusal#POSTING_REFERENCE_REUSED}, {@link PaymentRefusal#HOLD_EXPIRED},
 * {@link PaymentRefusal#HOLD_RESOLVED}, {@link PaymentRefusal#CURRENCY_MISMATCH}, {@link
 * PaymentRefusal#HOLD_EXCEEDED} and {@link PaymentRefusal#ACCOUNT_BLOCKED}. {@link #release} refuses {@link
 * PaymentRefusal#HOLD_UNKNOWN} and {@link PaymentRefusal#HOLD_RESOLVED}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Holds {
    @PersistenceContext(unitName = "payment-core")
    EntityManager entityManager;

    @Inject
    Reservations reservations;

    @Inject
    Ledger ledger;

    @Inject
    LedgerBooks books;

    @Inject
    InstantSource clock;

    /** Puts money aside; the same hold asked for again is answered as it stands now, whatever has become of it. */
    public HoldView hold(Hold hold) {
        reservations.lock(hold.transfer());
        Optional<LedgerHold> known = find(hold);
        if (known.isEmpty()) {
            return holdNew(hold).view();
        }
        if (!known.get().saysTheSameAs(hold)) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        return known.get().view();
    }

    /**
     * Moves held money to the payee. The same capture asked for again moves nothing and is answered the same.
     *
     * @return the id of the ledger transaction
     */
    public long capture(Capture capture) {
        LedgerHold hold = locked(capture.hold());
        Optional<LedgerHoldEvent> known = find(capture);
        if (known.isEmpty()) {
            return captureNew(hold, capture);
        }
        if (!known.get().saysTheSameAs(capture, hold)) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        return known.get().transactionId();
    }

    /** Gives back what has not been captured; a hold that was released before, or has expired, stays as it is. */
    public HoldView release(HoldId id) {
        LedgerHold hold = locked(id);
        switch (hold.status()) {
            case CAPTURED -> throw new Refusal(PaymentRefusal.HOLD_RESOLVED);
            case OPEN -> resolve(hold, HoldStatus.RELEASED, What.RELEASE);
            case RELEASED, EXPIRED -> {}
        }
        return hold.view();
    }

    /** Ends a hold whose time is over; any other stays as it is. {@link HoldExpiry} sees to it. */
    public void expire(HoldId id) {
        LedgerHold hold = locked(id);
        if (hold.isDue(moment())) {
            resolve(hold, HoldStatus.EXPIRED, What.EXPIRY);
        }
    }

    /** Refuses {@link PaymentRefusal#HOLD_UNKNOWN}. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public HoldView get(HoldId id) {
        return row(id).view();
    }

    /**
     * The open holds of an account, as payer or as payee, oldest first.
     *
     * @param most how many at the most
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<HoldView> open(AccountNo account, int most) {
        return entityManager
                .createQuery(
                        "select h from LedgerHold h where h.status = :open"
                                + " and (h.fromAccount = :account or h.toAccount = :account) order by h.id",
                        LedgerHold.class)
                .setParameter("open", HoldStatus.OPEN)
                .setParameter("account", account.value())
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(LedgerHold::view)
                .toList();
    }

    private LedgerHold holdNew(Hold wanted) {
        reservations.add(wanted.transfer());
        Instant now = moment();
        LedgerHold hold = new LedgerHold(TsidCreator.getTsid1024().toLong(), wanted, now);
        entityManager.persist(hold);
        entityManager.persist(
                new LedgerHoldEvent(hold, What.HELD, wanted.transfer().amount(), now));
        return hold;
    }

    private long captureNew(LedgerHold hold, Capture capture) {
        if (!books.entriesFor(hold.kind(), capture.reference()).isEmpty()) {
            throw new Refusal(PaymentRefusal.POSTING_REFERENCE_REUSED);
        }
        Instant now = moment();
        hold.refuseUnlessCapturable(capture.amount(), now);
        boolean ends = capture.last() || capture.amount().equals(hold.left());
        reservations.remove(hold.transferOf(ends ? hold.left() : capture.amount()));
        hold.capture(capture.amount());
        if (ends) {
            hold.moveTo(HoldStatus.CAPTURED);
        }
        long transaction = ledger.post(Posting.of(hold.kind(), capture.reference(), hold.transferOf(capture.amount())));
        entityManager.persist(new LedgerHoldEvent(hold, LedgerHoldEvent.of(capture), capture.amount(), now)
                .postedAs(capture, transaction));
        return transaction;
    }

    private void resolve(LedgerHold hold, HoldStatus end, What what) {
        Money left = hold.left();
        reservations.remove(hold.transferOf(left));
        hold.moveTo(end);
        entityManager.persist(new LedgerHoldEvent(hold, what, left, moment()));
    }

    /** The hold as it stands once its accounts are locked: whoever changes a hold locks them first. */
    private LedgerHold locked(HoldId id) {
        LedgerHold hold = row(id);
        reservations.lock(hold.transfer());
        entityManager.refresh(hold);
        return hold;
    }

    private LedgerHold row(HoldId id) {
        return Optional.ofNullable(entityManager.find(LedgerHold.class, id.value()))
                .orElseThrow(() -> new Refusal(PaymentRefusal.HOLD_UNKNOWN));
    }

    private Optional<LedgerHold> find(Hold hold) {
        return entityManager
                .createQuery(
                        "select h from LedgerHold h where h.kind = :kind and h.reference = :reference",
                        LedgerHold.class)
                .setParameter("kind", hold.kind())
                .setParameter("reference", hold.reference().value())
                .getResultList()
                .stream()
                .findFirst();
    }

    private Optional<LedgerHoldEvent> find(Capture capture) {
        return entityManager
                .createQuery(
                        "select e from LedgerHoldEvent e where e.holdId = :hold and e.reference = :reference",
                        LedgerHoldEvent.class)
                .setParameter("hold", capture.hold().value())
                .setParameter("reference", capture.reference().value())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** As exact as the tables are. */
    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
