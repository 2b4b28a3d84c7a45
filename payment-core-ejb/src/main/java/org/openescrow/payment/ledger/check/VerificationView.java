package org.openescrow.payment.ledger.check;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that the books were recomputed.
 *
 * @param startedBy an operator, or {@code nightly}
 * @param finishedAt empty while it runs, and for ever where the server died meanwhile
 * @param verdict what it found; there when it has finished
 */
public record VerificationView(
        long id, String startedBy, Instant startedAt, Optional<Instant> finishedAt, Optional<Verdict> verdict) {}
