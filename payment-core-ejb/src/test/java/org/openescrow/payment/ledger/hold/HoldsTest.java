package org.openescrow.payment.ledger.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class HoldsTest {
    private static final long HAS = 1_000;

    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final AccountNo payer = ledger.userWith(HAS);
    private final AccountNo payee = ledger.account(AccountKind.MERCHANT_SETTLEMENT);
    private final HoldId open = holds.hold(payer, payee, 400);

    @Test
    void setsMoneyAsideWithoutMovingIt() {
        assertEquals(List.of(HAS, 400L, 600L), figures(payer));
        assertEquals(List.of(0L, 0L, 0L), figures(payee));
        assertEquals(HoldStatus.OPEN, holds.get(open).status());
        ledger.post(new Transfer(payer, payee, Money.fen(600)));
    }

    @Test
    void countsWhatIsComingOnThePayeesSide() {
        assertEquals(List.of("400"), pending("credits_pending", payee));
        assertEquals(List.of("400"), pending("debits_pending", payer));
        holds.release(open);
        assertEquals(List.of("0"), pending("credits_pending", payee));
    }

    @Test
    void capturesInPartsUpToWhatIsHeld() {
        holds.capture(holds.part(open, 150));
        assertEquals(List.of(850L, 250L, 600L), figures(payer));
        assertEquals(HoldStatus.OPEN, holds.get(open).status());
        holds.capture(holds.part(open, 250));
        assertEquals(List.of(600L, 0L, 600L), figures(payer));
        assertEquals(400, ledger.fen(payee));
        assertEquals(HoldStatus.CAPTURED, holds.get(open).status());
        assertEquals(List.of("HELD 400", "CAPTURE 150", "CAPTURE 250"), history(open));
    }

    @Test
    void releasesTheRestWithTheLastPart() {
        holds.capture(holds.last(open, 150));
        assertEquals(List.of(850L, 0L, 850L), figures(payer));
        assertEquals(HoldStatus.CAPTURED, holds.get(open).status());
        assertEquals(Money.fen(150), holds.get(open).captured());
    }

    @Test
    void releasesWhatIsLeft() {
        holds.capture(holds.part(open, 150));
        assertEquals(HoldStatus.RELEASED, holds.release(open).status());
        assertEquals(List.of(850L, 0L, 850L), figures(payer));
        assertEquals(List.of("HELD 400", "CAPTURE 150", "RELEASE 250"), history(open));
    }

    @Test
    void releasesOnceHoweverOftenAsked() {
        holds.release(open);
        assertEquals(HoldStatus.RELEASED, holds.release(open).status());
        assertEquals(List.of(HAS, 0L, HAS), figures(payer));
        assertEquals(List.of("HELD 400", "RELEASE 400"), history(open));
    }

    @Test
    void releasesThoughTheAccountIsBlocked() {
        ledger.block(payer, true, true);
        holds.release(open);
        assertEquals(Money.fen(0), ledger.balance(payer).held());
    }

    @Test
    void answersTheSameHoldForTheSameRequest() {
        Hold wanted = HoldFixture.wanted(payer, payee, 100);
        HoldView first = holds.hold(wanted);
        assertEquals(first, holds.hold(wanted));
        holds.release(first.id());
        ledger.block(payer, true, true);
        assertEquals(HoldStatus.RELEASED, holds.hold(wanted).status());
        assertEquals(Money.fen(400), ledger.balance(payer).held());
    }

    @Test
    void capturesOnceForTheSameReference() {
        Capture capture = holds.part(open, 100);
        long first = holds.capture(capture);
        assertEquals(first, holds.capture(capture));
        holds.release(open);
        assertEquals(first, holds.capture(capture));
        assertEquals(100, ledger.fen(payee));
    }

    @Test
    void expiresWhenItsTimeIsOver() {
        holds.capture(holds.part(open, 50));
        ledger.clock().step(HoldFixture.HOUR.minusMillis(1));
        holds.runExpiry();
        assertEquals(HoldStatus.OPEN, holds.get(open).status());
        ledger.clock().step(Duration.ofMillis(1));
        holds.runExpiry();
        holds.runExpiry();
        assertEquals(HoldStatus.EXPIRED, holds.get(open).status());
        assertEquals(List.of(950L, 0L, 950L), figures(payer));
        assertEquals(List.of("HELD 400", "CAPTURE 50", "EXPIRY 350"), history(open));
        assertEquals(HoldStatus.EXPIRED, holds.release(open).status());
    }

    @Test
    void expiresThoughTheExpiryOfAnotherIsLost() {
        ledger.clock().step(Duration.ofMillis(1));
        HoldId later = holds.hold(payer, payee, 5);
        holds.losesTheNextExpiryOf(open);
        ledger.clock().step(HoldFixture.HOUR);
        holds.runExpiry();
        assertEquals(HoldStatus.OPEN, holds.get(open).status());
        assertEquals(HoldStatus.EXPIRED, holds.get(later).status());
        holds.runExpiry();
        assertEquals(HoldStatus.EXPIRED, holds.get(open).status());
    }

    @Test
    void leavesAHoldAloneWhoseTimeIsNotOver() {
        ledger.database().inTransaction(() -> holds.holds().expire(open));
        assertEquals(HoldStatus.OPEN, holds.get(open).status());
    }

    @Test
    void showsTheOpenHoldsOfBothSides() {
        HoldId second = holds.hold(payer, payee, 5);
        HoldId done = holds.hold(payer, payee, 6);
        holds.release(done);
        for (AccountNo account : List.of(payer, payee)) {
            List<HoldView> shown =
                    ledger.database().inTransaction(() -> holds.holds().open(account, 10));
            assertEquals(List.of(open, second), shown.stream().map(HoldView::id).toList());
        }
    }

    /** Capture and release of one hold, each from many threads: one of the two wins, and no fen goes both ways. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void endsOnceWhenManyThreadsCaptureAndRelease(int round) throws Exception {
        List<Boolean> captured = Together.run(8, thread -> () -> {
            try {
                if ((thread + round) % 2 == 0) {
                    Conflicts.repeat(() -> holds.release(open));
                    return false;
                }
                Conflicts.repeat(() -> holds.capture(holds.part(open, 400)));
                return true;
            } catch (Refusal refusal) {
                assertEquals(PaymentRefusal.HOLD_RESOLVED, refusal.code());
                return false;
            }
        });
        long captures = captured.stream().filter(yes -> yes).count();
        assertEquals(
                captures == 1 ? HoldStatus.CAPTURED : HoldStatus.RELEASED,
                holds.get(open).status());
        assertEquals(captures * 400, ledger.fen(payee));
        assertEquals(List.of(HAS - captures * 400, 0L, HAS - captures * 400), figures(payer));
        assertEquals(2, history(open).size());
    }

    @Test
    void neverHoldsMoreThanThereIsHoweverManyAsk() throws Exception {
        List<Boolean> held = Together.run(8, thread -> () -> {
            try {
                holds.hold(payer, payee, 150);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        });
        assertEquals(4, held.stream().filter(yes -> yes).count());
        assertEquals(List.of(HAS, HAS, 0L), figures(payer));
    }

    @Test
    void makesOneHoldOfManyEqualRequestsAtOnce() throws Exception {
        Hold wanted = HoldFixture.wanted(payer, payee, 10);
        List<HoldView> made = Together.run(8, thread -> () -> Conflicts.repeat(() -> holds.hold(wanted)));
        assertEquals(1, made.stream().distinct().count());
        assertEquals(Money.fen(410), ledger.balance(payer).held());
    }

    @Test
    void refusesWhatIsNoHold() {
        Transfer transfer = new Transfer(payer, payee, Money.fen(1));
        var reference = LedgerFixture.reference();
        for (Duration time : List.of(Duration.ZERO, Duration.ofMillis(999), Duration.ofDays(367))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new Hold(TransactionKind.CONSUMPTION, reference, transfer, time));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Hold(TransactionKind.REVERSAL, reference, transfer, HoldFixture.HOUR));
        assertThrows(IllegalArgumentException.class, () -> Capture.part(open, reference, Money.fen(0)));
    }

    static Stream<List<HoldStatus>> allPairs() {
        return Stream.of(HoldStatus.values())
                .flatMap(from -> Stream.of(HoldStatus.values()).map(to -> List.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void onlyAnOpenHoldCanEnd(List<HoldStatus> pair) {
        boolean allowed = pair.get(0) == HoldStatus.OPEN && pair.get(1) != HoldStatus.OPEN;
        assertEquals(allowed, pair.get(0).next().contains(pair.get(1)));
    }

    /** Posted, held, available. */
    private List<Long> figures(AccountNo account) {
        var balance = ledger.balance(account);
        return Stream.of(balance.posted(), balance.held(), balance.available())
                .map(Money::minorUnits)
                .toList();
    }

    private List<String> pending(String counter, AccountNo account) {
        return ledger.database()
                .column("SELECT " + counter + " FROM ledger_balance WHERE account_no = ?", account.value());
    }

    private List<String> history(HoldId hold) {
        return ledger.database()
                .column(
                        "SELECT CONCAT(what, ' ', amount) FROM ledger_hold_event WHERE hold_id = ? ORDER BY id",
                        hold.value());
    }
}
