package org.openescrow.payment.ledger.check;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.conflict.Conflicts;

/**
 * The door to recomputing the books: every balance from its entries, every seal from its transactions, against one
 * snapshot while postings go on; and the head of every run before, which the chain of seals must still contain. It
 * runs the very check that an auditor runs on an export. Takes as long as the ledger is; a difference is logged as an
 * error. Refuses nothing; called without a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Verifications {
    private static final int MOST_SHOWN = 100;
    private static final System.Logger LOG = System.getLogger(Verifications.class.getName());

    @Inject
    LedgerExport export;

    @Inject
    VerificationRows rows;

    /**
     * Recomputes everything now, and keeps the result.
     *
     * @param by who asked for it, 1 to 64 characters
     */
    public Verdict verify(String by) {
        return run(rows.start(by));
    }

    /** Recomputes everything, unless this day's nightly run has begun already, here or on another node. */
    public Optional<Verdict> verifyNightly() {
        // Of two nodes that begin at once, one fails on the day's unique key, and finds the other when it is repeated.
        return Conflicts.repeat(() -> rows.startOfDay("nightly")).map(this::run);
    }

    /** The newest runs, newest first, 100 at the most. */
    public List<VerificationView> latest() {
        return rows.latest(MOST_SHOWN);
    }

    /** How far the books are proven and sealed; by index, whatever their size. */
    public VerificationFigures figures() {
        return rows.figures();
    }

    private Verdict run(long id) {
        Verdict verdict = recompute(id);
        rows.finish(id, verdict);
        if (!verdict.isClean()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "verification {0}: {1} differences in the books, the first: {2}",
                    Long.toString(id),
                    verdict.differences(),
                    verdict.findings().get(0));
        }
        return verdict;
    }

    private Verdict recompute(long id) {
        ExportCheck check = new ExportCheck();
        try {
            // Before the snapshot, which therefore has their seals.
            check.mustContain(rows.heads());
            export.write(check);
            return check.verdict();
        } catch (Exception failure) {
            // Any: what somebody has done to the tables may break the reading of them, and must not end in silence.
            LOG.log(System.Logger.Level.ERROR, "verification " + id + " broke off", failure);
            return check.brokenOff();
        }
    }
}
