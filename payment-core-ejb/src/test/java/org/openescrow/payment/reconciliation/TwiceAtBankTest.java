package org.openescrow.payment.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.payment.channel.Direction.DEBIT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.channel.BanksDay;
import org.openescrow.payment.channel.RequestNo;

/** A payment that the bank has made more than once. */
class TwiceAtBankTest {
    private final BanksDay day = new BanksDay();
    private final Reconciliations reconciliations = WiredReconciliations.of(day);

    @Test
    void findsAPaymentThatTheBankHasMadeTwice() {
        RequestNo ours = day.debited(700);
        day.says(ours, DEBIT, 700, true);
        day.says(ours, DEBIT, 700, true, "the second");
        ReconciliationView result = reconciled();
        assertEquals(1, result.matched());
        assertEquals(List.of("TWICE_AT_BANK"), day.exceptions(ours));
    }

    @Test
    void findsAPaymentThatTheBankHasMadeAgainOnAnotherDay() {
        RequestNo ours = day.debited(700);
        day.says(ours, DEBIT, 700, true);
        assertEquals(0, reconciled().differences());
        day.step(Duration.ofDays(1));
        day.says(ours, DEBIT, 700, true, "the second");
        assertEquals(1, reconciled().differences());
        assertEquals(List.of("TWICE_AT_BANK"), day.exceptions(ours));
    }

    /** A card that was charged three times is owed two refunds. */
    @Test
    void writesDownEachMovementTooManyOnce() {
        RequestNo ours = day.debited(700);
        LocalDate date = day.date();
        day.says(ours, DEBIT, 700, true, "S2");
        day.says(ours, DEBIT, 700, true);
        day.says(ours, DEBIT, 700, true, "S3");
        ReconciliationView result = reconciled();
        assertEquals(1, result.matched());
        String words = ": DEBIT 700 CNY SUCCEEDED %s at the bank, DEBIT 700 CNY SUCCEEDED here";
        List<String> found =
                List.of("statement of " + date + words.formatted("S2"), "statement of " + date + words.formatted("S3"));
        assertEquals(found, day.details(ours));
        reconciliations.reconcile(day.channel(), date);
        assertEquals(found, day.details(ours), "the same statement");
        day.step(Duration.ofDays(1));
        day.says(ours, DEBIT, 700, true, "S3");
        day.says(ours, DEBIT, 700, true, "S4");
        assertEquals(2, reconciled().differences());
        assertEquals(3, day.details(ours).size());
        assertEquals(
                "statement of " + day.date() + words.formatted("S4"),
                day.details(ours).get(2));
        assertEquals(List.of("TWICE_AT_BANK", "TWICE_AT_BANK", "TWICE_AT_BANK"), day.open(ours));
    }

    private ReconciliationView reconciled() {
        day.closes(day.date());
        return reconciliations.reconcile(day.channel(), day.date());
    }
}
