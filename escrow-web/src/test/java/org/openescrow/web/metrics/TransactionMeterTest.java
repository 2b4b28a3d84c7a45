package org.openescrow.web.metrics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TransactionMeterTest {
    @Test
    void countsRequestsAndTheTimeOfTheCommit() throws IOException {
        var registry = new Registry();
        new TransactionMeter(registry).committed(5, 2_000_000);
        var text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        String figures = text.toString(StandardCharsets.UTF_8);
        assertTrue(figures.contains("escrow_shared_transaction_requests_bucket{le=\"4.0\"} 0"), figures);
        assertTrue(figures.contains("escrow_shared_transaction_requests_bucket{le=\"8.0\"} 1"), figures);
        assertTrue(figures.contains("escrow_shared_transaction_commit_seconds_sum 0.002"), figures);
    }
}
