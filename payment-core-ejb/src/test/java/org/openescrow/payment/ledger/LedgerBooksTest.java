package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.SteppableClock;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

class LedgerBooksTest {
    private final LedgerFixture fixture = new LedgerFixture();
    private final AccountNo payer = fixture.userWith(1_000);
    private final AccountNo payee = fixture.account(AccountKind.MERCHANT_SETTLEMENT);

    @Test
    void showsBothEntriesOfATransferAsTheyWerePosted() {
        var posting = Posting.of(
                TransactionKind.CONSUMPTION, LedgerFixture.reference(), new Transfer(payer, payee, Money.fen(300)));
        long transaction = fixture.post(posting);

        List<EntryView> entries =
                fixture.database().inTransaction(() -> fixture.books().entriesFor(posting.kind(), posting.reference()));

        assertEquals(2, entries.size());
        assertEquals(entry(transaction, posting, Side.DEBIT, 700), entries.get(0));
        assertEquals(entry(transaction, posting, Side.CREDIT, 300), entries.get(1));
    }

    private EntryView entry(long transaction, Posting posting, Side side, long balanceAfter) {
        boolean debit = side == Side.DEBIT;
        return new EntryView(
                // The payer's second, after the one that brought the money; the payee's first.
                debit ? 2 : 1,
                transaction,
                debit ? 1 : 2,
                TransactionKind.CONSUMPTION,
                posting.reference(),
                debit ? payer : payee,
                debit ? AccountKind.USER : AccountKind.MERCHANT_SETTLEMENT,
                side,
                Money.fen(300),
                Money.fen(balanceAfter),
                SteppableClock.START);
    }

    @Test
    void showsTheEntriesOfATimeOldestFirst() {
        for (int fen = 1; fen <= 5; fen++) {
            fixture.clock().step(Duration.ofSeconds(10));
            fixture.post(new Transfer(payer, payee, Money.fen(fen)));
        }
        assertEquals(0, lastBefore(SteppableClock.START.plusSeconds(10)));
        assertEquals(1, lastBefore(SteppableClock.START.plusSeconds(10).plusMillis(1)));
        assertEquals(4, lastBefore(SteppableClock.START.plusSeconds(50)));
        assertEquals(5, lastBefore(Instant.MAX));
        assertEquals(List.of(2L, 3L), positions(1, 4, 2));
        assertEquals(List.of(4L), positions(3, 4, 9));
        assertEquals(List.of(), positions(4, 4, 9));
        assertEquals(Money.fen(1 + 2 + 3), balanceAfter(3));
        assertEquals(Money.fen(0), balanceAfter(0));
    }

    private long lastBefore(Instant moment) {
        return fixture.database().inTransaction(() -> fixture.books().lastBefore(payee, moment));
    }

    private Money balanceAfter(long position) {
        return fixture.database().inTransaction(() -> fixture.books().balanceAfter(payee, position));
    }

    private List<Long> positions(long after, long upTo, int limit) {
        return fixture
                .database()
                .inTransaction(() -> fixture.books().entriesBetween(payee, after, upTo, limit))
                .stream()
                .map(EntryView::position)
                .toList();
    }

    @Test
    void showsManyBalancesAtOnceAndNoneOfAnAccountThatIsNotThere() {
        AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);
        Map<AccountNo, BalanceView> balances =
                fixture.database().inTransaction(() -> fixture.books().balances(List.of(payer, payee, unknown)));

        assertEquals(Set.of(payer, payee), balances.keySet());
        assertEquals(fixture.balance(payer), balances.get(payer));
        assertEquals(
                Map.of(), fixture.database().inTransaction(() -> fixture.books().balances(List.of())));
    }

    @Test
    void showsAnAccountsEntriesNewestFirstAndPageByPage() {
        LongStream.rangeClosed(1, 7).forEach(fen -> fixture.post(new Transfer(payer, payee, Money.fen(fen))));
        List<Long> amounts = new ArrayList<>();
        long cursor = Long.MAX_VALUE;
        for (List<EntryView> page = page(cursor); !page.isEmpty(); page = page(cursor)) {
            assertTrue(page.size() <= 3);
            page.forEach(entry -> amounts.add(entry.amount().minorUnits()));
            cursor = page.get(page.size() - 1).position();
        }
        assertEquals(List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L), amounts);
    }

    private List<EntryView> page(long before) {
        return fixture.database().inTransaction(() -> fixture.books().entries(payee, before, 3));
    }

    @Test
    void hasNoEntriesForWhatWasNeverPosted() {
        Reference never = LedgerFixture.reference();
        assertEquals(List.of(), fixture.database().inTransaction(() -> fixture.books()
                .entriesFor(TransactionKind.RECHARGE, never)));
    }

    @Test
    void showsAnAccountInTheTransactionThatOpensIt() {
        AccountNo fresh = LedgerFixture.unopened(AccountKind.USER);
        fixture.database().inTransaction(() -> {
            fixture.ledger().open(fresh, AccountKind.USER, Money.CNY);
            assertEquals(Money.fen(0), fixture.books().balance(fresh).posted());
            fixture.ledger()
                    .post(Posting.of(
                            TransactionKind.CONSUMPTION,
                            LedgerFixture.reference(),
                            new Transfer(payer, fresh, Money.fen(7))));
            assertEquals(Money.fen(7), fixture.books().balance(fresh).posted());
        });
    }

    @Test
    void refusesTheBalanceOfAnUnknownAccount() {
        AccountNo unknown = LedgerFixture.unopened(AccountKind.USER);
        Refusal refusal = assertThrows(Refusal.class, () -> fixture.balance(unknown));
        assertEquals(PaymentRefusal.ACCOUNT_UNKNOWN, refusal.code());
    }

    @Test
    void countsEachKindOnItsNormalSide() {
        TrialBalance before = fixture.trialBalance();
        fixture.userWith(250);
        TrialBalance after = fixture.trialBalance();
        assertEquals(
                Money.fen(250),
                row(after, AccountKind.USER)
                        .balance()
                        .minus(row(before, AccountKind.USER).balance()));
        assertEquals(
                Money.fen(250),
                row(after, AccountKind.BANK_CLEARING)
                        .debits()
                        .minus(row(before, AccountKind.BANK_CLEARING).debits()));
        assertEquals(
                row(before, AccountKind.USER).accounts() + 1,
                row(after, AccountKind.USER).accounts());
    }

    private static TrialBalanceRow row(TrialBalance trialBalance, AccountKind kind) {
        return trialBalance.rows().stream()
                .filter(row -> row.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
