package org.openescrow.payment.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.openescrow.payment.channel.Direction.CREDIT;
import static org.openescrow.payment.channel.Direction.DEBIT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.channel.BanksDay;
import org.openescrow.payment.channel.PaymentStatus;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** The bank's book and ours, line by line. */
class ReconciliationsTest {
    private final BanksDay day = new BanksDay();
    private final Reconciliations reconciliations = WiredReconciliations.of(day);

    @Test
    void findsNothingWhereTheBooksAgree() {
        day.says(day.debited(700), DEBIT, 700, true);
        day.says(day.debited(300), DEBIT, 300, true);
        day.says(day.credited(400), CREDIT, 400, true);
        day.says(day.failed(999), DEBIT, 999, false);

        ReconciliationView result = reconciled();

        assertEquals(4, result.bankLines());
        assertEquals(4, result.matched());
        assertEquals(0, result.differences());
        assertEquals(Money.fen(1_000), result.debits());
        assertEquals(Money.fen(400), result.credits());
        assertEquals(day.date(), result.date());
    }

    @Test
    void findsALineThatWeHaveNoPaymentFor() {
        var stranger = new RequestNo("stranger-" + day.channel());
        day.says(stranger, DEBIT, 700, true);
        assertDifference(stranger, "ONLY_AT_BANK", Optional.of("DEBIT 700 CNY SUCCEEDED"), Optional.empty());
    }

    @Test
    void findsAPaymentThatTheBankDoesNotKnow() {
        RequestNo ours = day.debited(700);
        day.step(Duration.ofMinutes(1));
        assertDifference(ours, "ONLY_HERE", Optional.empty(), Optional.of("DEBIT 700 CNY SUCCEEDED"));
    }

    @Test
    void findsAnotherAmount() {
        RequestNo ours = day.debited(700);
        day.says(ours, DEBIT, 701, true);
        assertDifference(
                ours, "AMOUNT_DIFFERS", Optional.of("DEBIT 701 CNY SUCCEEDED"), Optional.of("DEBIT 700 CNY SUCCEEDED"));
    }

    @Test
    void findsAnotherDirection() {
        RequestNo ours = day.debited(700);
        day.says(ours, CREDIT, 700, true);
        assertDifference(
                ours,
                "AMOUNT_DIFFERS",
                Optional.of("CREDIT 700 CNY SUCCEEDED"),
                Optional.of("DEBIT 700 CNY SUCCEEDED"));
    }

    @Test
    void findsASuccessThatFailedHereAndMovesNothing() {
        RequestNo ours = day.failed(700);
        day.says(ours, DEBIT, 700, true);
        assertDifference(
                ours, "STATE_DIFFERS", Optional.of("DEBIT 700 CNY SUCCEEDED"), Optional.of("DEBIT 700 CNY FAILED"));
        assertEquals(PaymentStatus.FAILED, day.status(ours));
    }

    /** A line of a statement is evidence like any other. */
    @Test
    void endsAPaymentThatIsStillOpenHere() {
        RequestNo done = day.open(700);
        RequestNo refused = day.open(800);
        day.says(done, DEBIT, 700, true);
        day.says(refused, DEBIT, 800, false);
        ReconciliationView result = reconciled();
        assertEquals(2, result.matched());
        assertEquals(PaymentStatus.SUCCEEDED, day.status(done));
        assertEquals(PaymentStatus.FAILED, day.status(refused));
    }

    @Test
    void doesNotEndAnOpenPaymentOnAnotherAmount() {
        RequestNo open = day.open(700);
        day.says(open, DEBIT, 999, true);
        ReconciliationView result = reconciled();
        assertEquals(1, result.differences());
        assertEquals(PaymentStatus.REQUESTED, day.status(open));
        assertEquals(List.of("WRONG_AMOUNT", "AMOUNT_DIFFERS"), day.exceptions(open));
    }

    @Test
    void findsNothingMoreOnceAPaymentWasEndedWithTheBanksAmount() {
        RequestNo open = day.open(700);
        day.says(open, DEBIT, 999, true);
        reconciled();
        day.endedWith(open, 999);
        day.says(open, DEBIT, 999, true);
        assertEquals(1, reconciled().matched());
        day.step(Duration.ofMinutes(1));
        assertEquals(0, reconciled().differences(), "the statement has spoken of it");
        assertEquals(List.of("HELD_IN_SUSPENSE"), day.open(open));
    }

    @Test
    void findsWhatTheBankSaysOtherwiseOfAPaymentThatWasEndedWithItsAmount() {
        RequestNo open = day.open(700);
        day.says(open, DEBIT, 999, true);
        reconciled();
        day.endedWith(open, 999);
        day.says(open, DEBIT, 700, true);
        assertEquals(1, reconciled().differences());
        day.step(Duration.ofDays(1));
        day.says(open, DEBIT, 999, true, "a second time");
        assertEquals(1, reconciled().differences());
        assertEquals(List.of("HELD_IN_SUSPENSE", "AMOUNT_DIFFERS", "TWICE_AT_BANK"), day.open(open));
    }

    /** A line of the other direction, or of what failed, is no amount to end anything with. */
    @Test
    void takesForAnAmountOnlyWhatTheBankHasMovedThatWay() {
        RequestNo open = day.open(700);
        day.says(open, CREDIT, 999, true);
        reconciled();
        Refusal refusal = assertThrows(Refusal.class, () -> day.endedWith(open, 999));
        assertEquals(PaymentRefusal.BANK_AMOUNT_NOT_TOLD, refusal.code());
    }

    /** Money that went out must not come in here. */
    @Test
    void doesNotEndAnOpenPaymentOnTheOtherDirection() {
        RequestNo open = day.open(700);
        day.says(open, CREDIT, 700, true);
        assertEquals(1, reconciled().differences());
        assertEquals(PaymentStatus.REQUESTED, day.status(open));
        assertEquals(List.of("AMOUNT_DIFFERS"), day.exceptions(open));
    }

    /** Its success was learned from a statement, days after the bank's day: it is in none of the later ones. */
    @Test
    void missesNothingInTheDayOnWhichAStatementWasRead() {
        RequestNo open = day.open(700);
        day.says(open, DEBIT, 700, true);
        LocalDate banksDay = day.date();
        day.closes(banksDay);
        day.step(Duration.ofDays(3));
        assertEquals(0, reconciliations.reconcile(day.channel(), banksDay).differences());
        assertEquals(PaymentStatus.SUCCEEDED, day.status(open));
        day.closes(day.date().minusDays(1));
        day.step(Duration.ofMinutes(1));
        assertEquals(0, reconciled().differences());
    }

    /** We learn of a success after the bank has had it. */
    @Test
    void findsInTheDayBeforeWhatTheBankDidJustBeforeMidnight() {
        day.step(Duration.ofHours(16));
        RequestNo late = day.debited(700);
        day.says(late, DEBIT, 700, true);
        day.closes(day.date().minusDays(1));
        day.step(Duration.ofMinutes(1));
        assertEquals(0, reconciled().differences());
    }

    @Test
    void leavesAnotherDaysPaymentsAlone() {
        day.debited(700);
        day.step(Duration.ofDays(1));
        day.closes(day.date().minusDays(1));
        day.step(Duration.ofDays(1));
        day.closes(day.date().minusDays(1));
        assertEquals(
                0,
                reconciliations
                        .reconcile(day.channel(), day.date().minusDays(1))
                        .differences());
    }

    @Test
    void keepsEachLineWordForWordOnceAndReportsOnce() {
        var stranger = new RequestNo("stranger-" + day.channel());
        RequestNo ours = day.debited(300);
        day.says(stranger, DEBIT, 700, true);
        day.says(ours, DEBIT, 300, true);
        day.closes(day.date());
        reconciliations.reconcile(day.channel(), day.date());
        reconciliations.reconcile(day.channel(), day.date());
        assertEquals(List.of("STATEMENT " + stranger + ",DEBIT,700,true"), day.words(stranger));
        assertEquals(1, day.words(ours).size());
        assertEquals(List.of("ONLY_AT_BANK"), day.exceptions(stranger));
        List<ReconciliationView> all = reconciliations.list(Optional.of(day.channel()), Optional.empty(), 10);
        assertEquals(2, all.size());
        assertEquals(
                List.of(all.get(1)),
                reconciliations.list(
                        Optional.of(day.channel()), Optional.of(all.get(0).id()), 10));
    }

    @Test
    void storesNothingWhereTheBankDoesNotAnswer() {
        Refusal refusal = assertThrows(Refusal.class, () -> reconciliations.reconcile(day.channel(), LocalDate.EPOCH));
        assertEquals(PaymentRefusal.BANK_NO_ANSWER, refusal.code());
        assertEquals(List.of(), reconciliations.list(Optional.of(day.channel()), Optional.empty(), 10));
    }

    @Test
    void refusesAResultThatThereIsNot() {
        Refusal refusal = assertThrows(Refusal.class, () -> reconciliations.differences(1, Optional.empty(), 10));
        assertEquals(PaymentRefusal.RECONCILIATION_UNKNOWN, refusal.code());
    }

    private ReconciliationView reconciled() {
        day.closes(day.date());
        return reconciliations.reconcile(day.channel(), day.date());
    }

    private void assertDifference(RequestNo requestNo, String kind, Optional<String> atBank, Optional<String> here) {
        ReconciliationView result = reconciled();
        assertEquals(1, result.differences());
        DifferenceView found =
                reconciliations.differences(result.id(), Optional.empty(), 10).get(0);
        assertEquals(requestNo, found.requestNo());
        assertEquals(kind, found.kind().name());
        assertEquals(atBank, found.atBank());
        assertEquals(here, found.here());
        assertEquals(
                List.of(kind),
                day.exceptions(requestNo)
                        .subList(
                                day.exceptions(requestNo).size() - 1,
                                day.exceptions(requestNo).size()));
        assertEquals(List.of(), reconciliations.differences(result.id(), Optional.of(found.id()), 10));
    }
}
