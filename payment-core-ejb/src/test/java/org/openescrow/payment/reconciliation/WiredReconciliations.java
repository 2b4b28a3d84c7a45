package org.openescrow.payment.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openescrow.payment.channel.BanksDay;
import org.openescrow.payment.channel.ChannelCode;

/** The door to reconciliations, wired by hand to a bank's day; of the day before, the bank has nothing to say. */
final class WiredReconciliations {
    private WiredReconciliations() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the fixture is what injects.
    static Reconciliations of(BanksDay day) {
        var book = new ReconciliationBook() {
            @Override
            ReconciliationView store(ChannelCode channel, LocalDate date, Comparison comparison) {
                return day.database().required(() -> super.store(channel, date, comparison));
            }

            @Override
            List<ReconciliationView> list(Optional<ChannelCode> channel, Optional<Long> after, int limit) {
                return day.database().required(() -> super.list(channel, after, limit));
            }

            @Override
            List<DifferenceView> differences(long id, Optional<Long> after, int limit) {
                return day.database().required(() -> super.differences(id, after, limit));
            }
        };
        book.entityManager = day.database().entityManager();
        book.exceptions = day.exceptions();
        book.clock = day.clock();
        var reconciliations = new Reconciliations();
        reconciliations.book = book;
        reconciliations.statements = day.statements();
        reconciliations.clock = day.clock();
        day.closes(day.date().minusDays(1));
        return reconciliations;
    }
}
