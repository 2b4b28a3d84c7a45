package org.openescrow.payment.ledger.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.duty.WithoutTransaction;
import org.openescrow.payment.ledger.seal.Hash;

/** The door to verifications, wired by hand; each call in the transactions that the container would open. */
public final class CheckFixture {
    private final LedgerDatabase database;
    private final SteppableClock clock;
    private final Verifications verifications = new Verifications();

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    public CheckFixture(LedgerDatabase database, SteppableClock clock) {
        this.database = database;
        this.clock = clock;
        verifications.export = new ExportInTransaction();
        verifications.export.entityManager = database.entityManager();
        verifications.export.clock = clock;
        verifications.rows = new RowsInTransactions();
        verifications.rows.entityManager = database.entityManager();
        verifications.rows.clock = clock;
    }

    public Verifications verifications() {
        return verifications;
    }

    public NightlyVerification timer() {
        NightlyVerification timer = new NightlyVerification();
        setUp(timer);
        return timer;
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    private void setUp(NightlyVerification timer) {
        timer.verifications = verifications;
        timer.withoutTransaction = new WithoutTransaction();
    }

    public SteppableClock clock() {
        return clock;
    }

    /** The whole ledger. */
    public List<String> export() {
        List<String> lines = new ArrayList<>();
        verifications.export.write(lines::add);
        return lines;
    }

    public Verdict verdict() {
        return check(export());
    }

    public static Verdict check(List<String> lines) {
        ExportCheck check = new ExportCheck();
        lines.forEach(check);
        return check.verdict();
    }

    private final class ExportInTransaction extends LedgerExport {
        @Override
        public void write(Consumer<String> lines) {
            database.inTransaction(() -> super.write(lines));
        }
    }

    private final class RowsInTransactions extends VerificationRows {
        @Override
        long start(String by) {
            return database.inTransaction(() -> super.start(by));
        }

        @Override
        Optional<Long> startOfDay(String by) {
            return database.inTransaction(() -> super.startOfDay(by));
        }

        @Override
        void finish(long id, Verdict verdict) {
            database.inTransaction(() -> super.finish(id, verdict));
        }

        @Override
        Set<Hash> heads() {
            return database.inTransaction(super::heads);
        }

        @Override
        VerificationFigures figures() {
            return database.inTransaction(super::figures);
        }

        @Override
        List<VerificationView> latest(int most) {
            return database.inTransaction(() -> super.latest(most));
        }
    }
}
