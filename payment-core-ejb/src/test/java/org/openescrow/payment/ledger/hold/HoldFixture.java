package org.openescrow.payment.ledger.hold;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.openescrow.payment.Undeclared;
import org.openescrow.payment.duty.OnlyNode;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;

/** The door to holds and its timer, wired by hand on the ledger of {@link LedgerFixture}. */
public final class HoldFixture {
    public static final Duration HOUR = Duration.ofHours(1);

    private final LedgerFixture ledger;
    private final Holds holds = new Holds();
    private final HoldExpiry expiry = new HoldExpiry();
    private final Set<HoldId> lost = new HashSet<>();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public HoldFixture(LedgerFixture ledger) {
        this.ledger = ledger;
        holds.entityManager = ledger.database().entityManager();
        holds.reservations = ledger.reservations();
        holds.ledger = ledger.ledger();
        holds.books = ledger.books();
        holds.clock = ledger.clock();
        expiry.duties = new OnlyNode();
        expiry.expired = new ExpiredInTransactions();
        expiry.expired.entityManager = ledger.database().entityManager();
        expiry.expired.holds = holds;
        expiry.expired.clock = ledger.clock();
    }

    /** The bean itself; needs a transaction. */
    public Holds holds() {
        return holds;
    }

    public static Hold wanted(AccountNo from, AccountNo to, long fen) {
        return new Hold(
                TransactionKind.CONSUMPTION, LedgerFixture.reference(), new Transfer(from, to, Money.fen(fen)), HOUR);
    }

    public HoldView hold(Hold hold) {
        return ledger.database().inTransaction(() -> holds.hold(hold));
    }

    public HoldId hold(AccountNo from, AccountNo to, long fen) {
        return hold(wanted(from, to, fen)).id();
    }

    public long capture(Capture capture) {
        return ledger.database().inTransaction(() -> holds.capture(capture));
    }

    /** A part under a new reference. */
    public Capture part(HoldId hold, long fen) {
        return Capture.part(hold, LedgerFixture.reference(), Money.fen(fen));
    }

    /** The last part under a new reference. */
    public Capture last(HoldId hold, long fen) {
        return Capture.last(hold, LedgerFixture.reference(), Money.fen(fen));
    }

    public HoldView release(HoldId hold) {
        return ledger.database().inTransaction(() -> holds.release(hold));
    }

    public HoldView get(HoldId hold) {
        return ledger.database().inTransaction(() -> holds.get(hold));
    }

    /** The next expiry of this one fails at its commit, as an interceptor of a container says it. */
    public void losesTheNextExpiryOf(HoldId hold) {
        lost.add(hold);
    }

    /** What the timer does. */
    public void runExpiry() {
        expiry.expire();
    }

    /** What the container does around each call. */
    private final class ExpiredInTransactions extends ExpiredHolds {
        @Override
        List<HoldId> due(int most) {
            return ledger.database().inTransaction(() -> super.due(most));
        }

        @Override
        void expire(HoldId id) {
            if (lost.remove(id)) {
                Undeclared.fail(new TimeoutException("the commit"));
            }
            ledger.database().inTransaction(() -> super.expire(id));
        }
    }
}
