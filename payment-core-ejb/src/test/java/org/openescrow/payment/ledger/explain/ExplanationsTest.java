package org.openescrow.payment.ledger.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.ledger.hold.HoldFixture;
import org.openescrow.payment.ledger.hold.HoldId;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class ExplanationsTest {
    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final Explanations explanations = explanations();
    private final AccountNo payer = ledger.userWith(1_000);
    private final AccountNo payee = ledger.account(AccountKind.MERCHANT_SETTLEMENT);

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    private Explanations explanations() {
        Explanations made = new Explanations();
        made.books = ledger.books();
        made.holds = holds.holds();
        return made;
    }

    @Test
    void showsWhatIsPostedHeldAndBlockedAndWhatMakesIt() {
        ledger.post(new Transfer(payer, payee, Money.fen(100)));
        HoldId hold = holds.hold(payer, payee, 250);
        ledger.block(payer, false, true);

        Explanation explained = explain(payer);

        assertEquals(Money.fen(900), explained.balance().posted());
        assertEquals(Money.fen(250), explained.balance().held());
        assertEquals(Money.fen(650), explained.balance().blocked());
        assertEquals(Money.fen(0), explained.balance().available());
        assertEquals(Money.fen(900), explained.entries().get(0).balanceAfter());
        assertEquals(2, explained.entries().size());
        assertEquals(hold, explained.holds().get(0).id());
    }

    @Test
    void refusesAnUnknownAccount() {
        AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);
        assertEquals(
                PaymentRefusal.ACCOUNT_UNKNOWN,
                assertThrows(Refusal.class, () -> explain(unknown)).code());
    }

    @Test
    void knowsWhatAnAccountHadAtAnyMoment() {
        for (int fen = 1; fen <= 9; fen++) {
            ledger.clock().step(Duration.ofSeconds(10));
            ledger.post(new Transfer(payer, payee, Money.fen(fen)));
        }
        assertEquals(Money.fen(0), at(payee, SteppableClock.START));
        assertEquals(Money.fen(0), at(payee, SteppableClock.START.plusMillis(9_999)));
        assertEquals(Money.fen(1), at(payee, SteppableClock.START.plusSeconds(10)));
        assertEquals(Money.fen(6), at(payee, SteppableClock.START.plusSeconds(35)));
        assertEquals(Money.fen(45), at(payee, SteppableClock.START.plusSeconds(90)));
        assertEquals(Money.fen(45), at(payee, Instant.MAX));
        assertEquals(Money.fen(994), at(payer, SteppableClock.START.plusSeconds(35)));
    }

    private Explanation explain(AccountNo account) {
        return ledger.database().inTransaction(() -> explanations.explain(account, 10));
    }

    private Money at(AccountNo account, Instant moment) {
        return ledger.database().inTransaction(() -> ledger.books().balanceAt(account, moment));
    }
}
