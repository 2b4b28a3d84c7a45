package org.openescrow.web.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many requests share a transaction, and how long its commit takes. */
@ApplicationScoped
public class TransactionMeter {
    private Histogram size;
    private Histogram commit;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    TransactionMeter() {}

    @Inject
    public TransactionMeter(Registry registry) {
        size = registry.size(
                "escrow_shared_transaction_requests", "Requests that shared a transaction.", 1, 2, 4, 8, 16, 32, 64);
        commit = registry.time("escrow_shared_transaction_commit", "Commits of shared transactions.");
    }

    /** Counts a transaction that was committed. */
    public void committed(int requests, long commitNanos) {
        size.observe(requests);
        commit.observe(Registry.seconds(commitNanos));
    }
}
