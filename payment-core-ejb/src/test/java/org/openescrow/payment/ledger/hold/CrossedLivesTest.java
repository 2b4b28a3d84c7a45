package org.openescrow.payment.ledger.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.Together;
import org.openescrow.payment.conflict.Conflicts;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.Reversal;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.ledger.check.CheckFixture;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;

/**
 * Batches, holds, captures, releases and reversals from many threads crosswise over few accounts. No deadlock reaches a
 * caller, no fen is made or lost, nothing is below its floor, and the books verify.
 */
class CrossedLivesTest {
    private static final int THREADS = 12;
    private static final int STEPS = 40;
    private static final long EACH_HAS = 2_000;

    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final List<AccountNo> accounts =
            Stream.generate(() -> ledger.userWith(EACH_HAS)).limit(6).toList();

    @Test
    void keepEveryFen() throws Exception {
        List<Integer> done = Together.run(THREADS, thread -> () -> {
            Random random = new Random(thread);
            int steps = 0;
            for (int i = 0; i < STEPS; i++) {
                steps += Conflicts.repeat(() -> step(random)) ? 1 : 0;
            }
            return steps;
        });
        assertTrue(done.stream().mapToInt(steps -> steps).sum() > THREADS * STEPS / 3, "too few: " + done);
        assertEquals(
                accounts.size() * EACH_HAS,
                accounts.stream().mapToLong(ledger::fen).sum());
        for (AccountNo account : accounts) {
            assertTrue(!ledger.balance(account).available().isNegative(), account.toString());
        }
        assertEquals(
                List.of(),
                new CheckFixture(ledger.database(), ledger.clock()).verdict().findings());
    }

    private boolean step(Random random) {
        try {
            switch (random.nextInt(4)) {
                case 0 -> postBatch(random);
                case 1 -> ledger.reverse(Reversal.whole(LedgerFixture.reference(), ledger.post(transfer(random))));
                case 2 -> {
                    HoldId hold = hold(random);
                    holds.capture(holds.part(hold, 1));
                    holds.release(hold);
                }
                default -> holds.capture(holds.last(hold(random), 1));
            }
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private void postBatch(Random random) {
        List<Posting> postings = Stream.generate(
                        () -> Posting.of(TransactionKind.ADJUSTMENT, LedgerFixture.reference(), transfer(random)))
                .limit(1 + random.nextInt(8))
                .toList();
        ledger.database().inTransaction(() -> ledger.ledger().postAll(postings));
    }

    private HoldId hold(Random random) {
        Transfer transfer = transfer(random);
        return holds.hold(transfer.from(), transfer.to(), transfer.amount().minorUnits());
    }

    private Transfer transfer(Random random) {
        List<AccountNo> pair = new ArrayList<>(accounts);
        Collections.shuffle(pair, random);
        return new Transfer(pair.get(0), pair.get(1), Money.fen(1 + random.nextInt(600)));
    }
}
