package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.payment.channel.BankPaymentSettled.Outcome.SUSPENDED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;

/** Money that the bank has moved and whose account cannot take it. */
class SuspenseTest {
    private static final long FEN = 6_000;

    private final ChannelFixture world = new ChannelFixture();

    @Test
    void takesWhatABlockedAccountCannotAndTellsAPersonOnce() {
        AccountNo account = world.user();
        RequestNo requestNo = world.requested(account, FEN);
        world.ledger.block(account, true, false);

        world.callback("m1", requestNo, FEN);
        world.callback("m2", requestNo, FEN);

        assertEquals(PaymentStatus.SUCCEEDED, world.status(requestNo));
        assertEquals(0, world.ledger.fen(account));
        assertEquals(FEN, world.own(AccountKind.SUSPENSE));
        assertEquals(FEN, world.own(AccountKind.BANK_CLEARING));
        assertEquals(2, world.entries(requestNo).size());
        assertEquals(List.of("HELD_IN_SUSPENSE"), world.exceptions(requestNo));
        assertEquals(
                List.of(new BankPaymentSettled(requestNo, SUSPENDED, null, world.clock.instant())),
                world.events.settled());
    }

    @Test
    void saysInTheExceptionWhatWasHeldForWhomAndWhy() {
        AccountNo account = world.user();
        RequestNo requestNo = world.requested(account, FEN);
        world.ledger.block(account, true, false);
        world.callback("m1", requestNo, FEN);
        assertEquals(
                List.of("6000 CNY for account " + account + ": ACCOUNT_BLOCKED"),
                world.database.column("SELECT detail FROM channel_exception WHERE request_no = ?", requestNo.value()));
    }

    @Test
    void isNotNeededWhereOnlyMoneyOutIsBlocked() {
        AccountNo account = world.user();
        RequestNo requestNo = world.requested(account, FEN);
        world.ledger.block(account, false, true);
        world.callback("m1", requestNo, FEN);
        world.succeededOnce(requestNo, account, FEN);
    }

    /** What is in the account and what comes would not fit into a number. */
    @Test
    void takesWhatWouldOverflowTheAccount() {
        settledWith("credits_posted", Long.toString(Long.MAX_VALUE), "0");
    }

    @Test
    void takesWhatIsInAnotherCurrencyThanTheAccount() {
        settledWith("currency", "USD", "CNY");
    }

    /** Past the ledger's rules, and back: the tests share one ledger. */
    private void settledWith(String column, String value, String usual) {
        AccountNo account = world.user();
        RequestNo requestNo = world.requested(account, FEN);
        String update = "UPDATE ledger_balance SET " + column + " = ? WHERE account_no = ?";
        world.database.execute(update, value, account.value());
        try {
            world.callback("m1", requestNo, FEN);
        } finally {
            world.database.execute(update, usual, account.value());
        }
        assertEquals(PaymentStatus.SUCCEEDED, world.status(requestNo));
        assertEquals(FEN, world.own(AccountKind.SUSPENSE));
    }

    @Test
    void takesWhatComesBackToAnAccountThatWasBlockedMeanwhile() {
        AccountNo account = world.userWith(FEN);
        RequestNo payout = world.payout(account, FEN);
        world.ledger.block(account, true, false);
        world.bank.says(FakeBank.failed("CARD_CLOSED"));
        world.payments.send(payout);

        assertEquals(PaymentStatus.FAILED, world.status(payout));
        assertEquals(0, world.ledger.fen(account));
        assertEquals(FEN, world.own(AccountKind.SUSPENSE));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
        List<EntryView> back = world.entries(TransactionKind.PAYOUT_RETURNED, payout);
        assertEquals(AccountKind.SUSPENSE, back.get(1).accountKind());
        assertEquals(List.of("HELD_IN_SUSPENSE"), world.exceptions(payout));
        assertEquals(SUSPENDED, world.events.settled().get(0).outcome());
    }

    @Test
    void keepsTheBooksInBalance() {
        AccountNo account = world.user();
        RequestNo requestNo = world.requested(account, FEN);
        world.ledger.block(account, true, false);
        world.callback("m1", requestNo, FEN);
        List<EntryView> entries = world.entries(requestNo);
        assertEquals(Money.fen(FEN), entries.get(0).amount());
        assertEquals(AccountKind.SUSPENSE, entries.get(1).accountKind());
    }
}
