package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.Together;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** No call here is repeated after a conflict: the order of locks alone must keep deadlocks from the callers. */
class LedgerConcurrencyTest {
    private static final int THREADS = 16;
    private static final long EACH_HAS = 1_000;

    private final LedgerFixture fixture = new LedgerFixture();
    private final List<AccountNo> accounts =
            Stream.generate(() -> fixture.userWith(EACH_HAS)).limit(8).toList();

    @Test
    void keepsEveryFenUnderCrossedTransfers() throws Exception {
        List<Integer> posted = Together.run(THREADS, thread -> () -> {
            Random random = new Random(thread);
            int done = 0;
            for (int i = 0; i < 30; i++) {
                done += post(transfer(random, 700)) ? 1 : 0;
            }
            return done;
        });
        assertTrue(posted.stream().mapToInt(count -> count).sum() > THREADS, "too few to prove anything: " + posted);
        nothingIsLost();
    }

    @Test
    void keepsEveryFenUnderCrossedPostingsOfManyTransfers() throws Exception {
        List<Integer> posted = Together.run(THREADS, thread -> () -> {
            Random random = new Random(1_000 + thread);
            int done = 0;
            for (int i = 0; i < 15; i++) {
                Transfer[] transfers =
                        Stream.generate(() -> transfer(random, 400)).limit(5).toArray(Transfer[]::new);
                done += post(transfers) ? 1 : 0;
            }
            return done;
        });
        assertTrue(posted.stream().mapToInt(count -> count).sum() > THREADS, "too few to prove anything: " + posted);
        nothingIsLost();
    }

    @Test
    void letsExactlyAsManyDrainAnAccountAsItsMoneyAllows() throws Exception {
        AccountNo drained = fixture.userWith(EACH_HAS);
        AccountNo merchant = fixture.account(AccountKind.MERCHANT_SETTLEMENT);
        List<Integer> posted = Together.run(THREADS, thread -> () -> {
            int done = 0;
            for (int i = 0; i < 10; i++) {
                done += post(new Transfer(drained, merchant, Money.fen(30))) ? 1 : 0;
            }
            return done;
        });
        assertEquals(33, posted.stream().mapToInt(count -> count).sum());
        assertEquals(10, fixture.fen(drained));
        assertEquals(990, fixture.fen(merchant));
        followsItsEntries(drained);
        followsItsEntries(merchant);
    }

    /** Each posting takes from a full account and then from one that has money for three only. */
    @Test
    void postsAllTransfersOrNoneWhenManyDrainTheSecondAccount() throws Exception {
        AccountNo rich = fixture.userWith(100_000);
        AccountNo poor = fixture.userWith(3);
        AccountNo payee = fixture.account(AccountKind.MERCHANT_SETTLEMENT);
        List<Boolean> posted = Together.run(
                THREADS,
                thread ->
                        () -> post(new Transfer(rich, payee, Money.fen(100)), new Transfer(poor, payee, Money.fen(1))));
        assertEquals(3, posted.stream().filter(yes -> yes).count());
        assertEquals(100_000 - 300, fixture.fen(rich));
        assertEquals(0, fixture.fen(poor));
        assertEquals(303, fixture.fen(payee));
    }

    /** The balance that was read before the lock is older than the balance under the lock. */
    @Test
    void doesNotTrustABalanceThatTheSameTransactionReadEarlier() throws Exception {
        AccountNo payer = accounts.get(0);
        AccountNo payee = accounts.get(1);
        fixture.database().inTransaction(() -> {
            assertEquals(Money.fen(EACH_HAS), fixture.books().balance(payer).posted());
            Together.inAnotherThread(() -> fixture.post(new Transfer(payer, payee, Money.fen(400))));
            fixture.ledger().post(posting(new Transfer(payer, payee, Money.fen(100))));
        });
        assertEquals(500, fixture.fen(payer));
        followsItsEntries(payer);
    }

    private Transfer transfer(Random random, int most) {
        List<AccountNo> pair = new ArrayList<>(accounts);
        Collections.shuffle(pair, random);
        return new Transfer(pair.get(0), pair.get(1), Money.fen(1 + random.nextInt(most)));
    }

    private static Posting posting(Transfer... transfers) {
        return new Posting(TransactionKind.ADJUSTMENT, LedgerFixture.reference(), List.of(transfers));
    }

    private boolean post(Transfer... transfers) {
        try {
            fixture.post(transfers);
            return true;
        } catch (Refusal refusal) {
            assertEquals(PaymentRefusal.INSUFFICIENT_FUNDS, refusal.code());
            return false;
        }
    }

    private void nothingIsLost() {
        long sum = accounts.stream().mapToLong(fixture::fen).sum();
        assertEquals(accounts.size() * EACH_HAS, sum);
        accounts.forEach(this::followsItsEntries);
        assertTrue(fixture.trialBalance().isBalanced());
    }

    /** Each entry's balance follows from the one before it, none is below zero, and the last is the account's. */
    private void followsItsEntries(AccountNo account) {
        List<EntryView> newestFirst =
                fixture.database().inTransaction(() -> fixture.books().entries(account, Long.MAX_VALUE, 100_000));
        Money balance = Money.fen(0);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            EntryView entry = newestFirst.get(i);
            balance = entry.side() == Side.CREDIT ? balance.plus(entry.amount()) : balance.minus(entry.amount());
            assertEquals(balance, entry.balanceAfter());
            assertTrue(!balance.isNegative());
        }
        assertEquals(balance, fixture.balance(account).posted());
    }
}
