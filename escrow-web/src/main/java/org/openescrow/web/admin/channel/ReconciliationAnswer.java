package org.openescrow.web.admin.channel;

import java.time.Instant;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.reconciliation.ReconciliationView;

/** How the comparison of a day came out, as JSON. */
record ReconciliationAnswer(
        String id,
        String channel,
        String date,
        long bankLines,
        long matched,
        long differences,
        Money debits,
        Money credits,
        Instant comparedAt) {

    static ReconciliationAnswer of(ReconciliationView view) {
        return new ReconciliationAnswer(
                Long.toString(view.id()),
                view.channel().value(),
                view.date().toString(),
                view.bankLines(),
                view.matched(),
                view.differences(),
                view.debits(),
                view.credits(),
                view.comparedAt());
    }
}
