package org.openescrow.web.admin.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.ledger.check.Verdict;
import org.openescrow.payment.ledger.check.VerificationView;

/** One time that the books were recomputed, as JSON. */
record VerificationAnswer(
        String id, String startedBy, Instant startedAt, Optional<Instant> finishedAt, Optional<VerdictAnswer> verdict) {

    static VerificationAnswer of(VerificationView view) {
        return new VerificationAnswer(
                Long.toString(view.id()),
                view.startedBy(),
                view.startedAt(),
                view.finishedAt(),
                view.verdict().map(VerdictAnswer::of));
    }

    /** What was found; the books are right where there are no differences. */
    record VerdictAnswer(
            boolean clean,
            long accounts,
            long transactions,
            long entries,
            long seals,
            String newestSeal,
            long differences,
            List<String> findings) {
        static VerdictAnswer of(Verdict verdict) {
            return new VerdictAnswer(
                    verdict.isClean(),
                    verdict.accounts(),
                    verdict.transactions(),
                    verdict.entries(),
                    verdict.seals(),
                    verdict.head().hex(),
                    verdict.differences(),
                    verdict.findings());
        }
    }
}
