package org.openescrow.payment.ledger.seal;

import java.time.Duration;
import java.time.InstantSource;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.duty.OnlyNode;
import org.openescrow.payment.duty.WithoutTransaction;

/** The sealer, wired by hand, with a clock a minute ahead: what is posted in a test is old enough to be sealed. */
public final class SealFixture {
    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final Duration LATE = Duration.ofMinutes(10);

    private final LedgerDatabase database;
    private final Seals seals = new Seals();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public SealFixture(LedgerDatabase database) {
        this.database = database;
        seals.entityManager = database.entityManager();
        // Ids are made by the machine's clock.
        seals.clock = () -> InstantSource.system().instant().plus(AHEAD);
    }

    /** One regular seal; answers how many transactions it covers. */
    public int sealNext() {
        return Conflicts.repeat(() -> database.inTransaction(() -> seals.sealNext()));
    }

    /** One late seal; answers how many transactions it covers. */
    public int sealLate() {
        return Conflicts.repeat(() -> database.inTransaction(() -> seals.sealLate(LATE)));
    }

    /** One late seal, as {@link #sealLate()}; once it has read the end of the chain, this is done first. */
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    int sealLateAfter(Runnable otherNode) {
        Seals slow = new Seals();
        slow.entityManager = new SlowConnection(database.entityManager(), otherNode).entityManager();
        slow.clock = seals.clock;
        return Conflicts.repeat(() -> database.inTransaction(() -> slow.sealLate(LATE)));
    }

    /** Seals until nothing is left; answers how many transactions were sealed. */
    public int sealAll() {
        int sealed = 0;
        for (int more = sealNext(); more > 0; more = sealNext()) {
            sealed += more;
        }
        return sealed + sealLate();
    }

    /** What the timer does, on beans that open their transactions. */
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public Sealer timer() {
        Sealer sealer = new Sealer();
        sealer.duties = new OnlyNode();
        sealer.withoutTransaction = new WithoutTransaction();
        sealer.seals = new Seals() {
            @Override
            int sealNext() {
                return SealFixture.this.sealNext();
            }

            @Override
            int sealLate(Duration back) {
                return SealFixture.this.sealLate();
            }
        };
        return sealer;
    }
}
