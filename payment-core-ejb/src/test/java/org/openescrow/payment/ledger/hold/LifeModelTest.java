package org.openescrow.payment.ledger.hold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.PostingResult;
import org.openescrow.payment.ledger.Reversal;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.ledger.check.CheckFixture;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** A random life of postings, batches, holds, captures, releases, time-outs, reversals and blocks beside its model. */
class LifeModelTest {
    private static final int STEPS = 900;

    private final LedgerFixture ledger = new LedgerFixture();
    private final HoldFixture holds = new HoldFixture(ledger);
    private final LifeModel model = new LifeModel();
    private final List<AccountNo> accounts = new ArrayList<>();
    private final List<Long> transactions = new ArrayList<>();
    private final List<Integer> reversed = new ArrayList<>();
    private final List<HoldId> held = new ArrayList<>();
    private final Map<PaymentRefusal, Integer> refusals = new EnumMap<>(PaymentRefusal.class);
    private Random random = new Random(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 20_261_124, 987_654_321})
    void agreesWithTheModel(long seed) {
        random = new Random(seed);
        openAccounts();
        for (int i = 0; i < STEPS; i++) {
            step("seed " + seed + ", step " + i);
        }
        for (AccountNo account : accounts) {
            assertEquals(model.account(account).posted(), ledger.fen(account), "seed " + seed + ", " + account);
            assertEquals(
                    Money.fen(model.account(account).held()),
                    ledger.balance(account).held(),
                    "seed " + seed + ", " + account);
        }
        for (int i = 0; i < held.size(); i++) {
            assertEquals(model.status(i), holds.get(held.get(i)).status(), "seed " + seed + ", hold " + i);
        }
        assertEquals(
                List.of(),
                new CheckFixture(ledger.database(), ledger.clock()).verdict().findings(),
                "seed " + seed);
        assertEquals(7, refusals.size(), "seed " + seed + " does not reach every refusal: " + refusals);
        assertTrue(held.size() > STEPS / 20 && transactions.size() > STEPS / 4, "seed " + seed + " does too little");
    }

    private void openAccounts() {
        Stream.of(AccountKind.values()).forEach(kind -> {
            for (int i = 0; i < 3; i++) {
                AccountNo account = ledger.account(kind);
                accounts.add(account);
                model.open(account, kind);
            }
        });
    }

    private void step(String name) {
        switch (random.nextInt(11)) {
            case 0, 1, 2 -> post(name);
            case 3 -> postBatch(name);
            case 4, 5 -> hold(name);
            case 6, 7 -> capture(name);
            case 8, 9 -> reverseOrRelease(name);
            default -> changeTheWorld();
        }
    }

    private void post(String name) {
        Transfer transfer = transfer();
        agree(
                name,
                model.post(transfer.from(), transfer.to(), fen(transfer)),
                () -> transactions.add(ledger.post(transfer)));
    }

    private void postBatch(String name) {
        List<Transfer> transfers =
                Stream.generate(this::transfer).limit(2 + random.nextInt(5)).toList();
        List<Posting> postings = transfers.stream()
                .map(transfer -> Posting.of(TransactionKind.ADJUSTMENT, LedgerFixture.reference(), transfer))
                .toList();
        List<PostingResult> results =
                ledger.database().inTransaction(() -> ledger.ledger().postAll(postings));
        for (int i = 0; i < transfers.size(); i++) {
            Transfer transfer = transfers.get(i);
            PostingResult result = results.get(i);
            agree(name + ", posting " + i, model.post(transfer.from(), transfer.to(), fen(transfer)), () -> {
                if (result instanceof PostingResult.Refused refused) {
                    throw refused.refusal();
                }
                transactions.add(((PostingResult.Posted) result).transactionId());
            });
        }
    }

    private void hold(String name) {
        Transfer transfer = transfer();
        Duration time = Duration.ofSeconds(1 + random.nextInt(100));
        Hold wanted = new Hold(TransactionKind.ADJUSTMENT, LedgerFixture.reference(), transfer, time);
        long until = millis() + time.toMillis();
        agree(
                name,
                model.hold(transfer.from(), transfer.to(), fen(transfer), until),
                () -> held.add(holds.hold(wanted).id()));
    }

    private void capture(String name) {
        if (held.isEmpty()) {
            return;
        }
        // Mostly a young one, which is still open.
        int number = held.size() - 1 - random.nextInt(Math.min(held.size(), 12));
        long amount = 1L + random.nextInt(400);
        boolean last = random.nextInt(3) == 0;
        Capture capture = new Capture(held.get(number), LedgerFixture.reference(), Money.fen(amount), last);
        agree(name, model.capture(number, amount, last, millis()), () -> transactions.add(holds.capture(capture)));
    }

    private void reverseOrRelease(String name) {
        if (!transactions.isEmpty() && random.nextBoolean()) {
            // A young one, or one that was reversed already.
            int number = reversed.isEmpty() || random.nextInt(4) > 0
                    ? transactions.size() - 1 - random.nextInt(Math.min(transactions.size(), 8))
                    : reversed.get(random.nextInt(reversed.size()));
            long amount = 1L + random.nextInt(400);
            var reversal = new Reversal(LedgerFixture.reference(), transactions.get(number), List.of(amount));
            agree(name, model.reverse(number, amount), () -> {
                transactions.add(ledger.reverse(reversal));
                reversed.add(number);
            });
        } else if (!held.isEmpty()) {
            int number = held.size() - 1 - random.nextInt(Math.min(held.size(), 12));
            agree(name, model.release(number), () -> holds.release(held.get(number)));
        }
    }

    private void changeTheWorld() {
        AccountNo account = accounts.get(random.nextInt(accounts.size()));
        boolean in = random.nextInt(6) == 0;
        boolean out = random.nextInt(6) == 0;
        ledger.block(account, in, out);
        model.block(account, in, out);
        ledger.clock().step(Duration.ofMillis(random.nextInt(20_000)));
        if (random.nextBoolean()) {
            holds.runExpiry();
            model.expire(millis());
        }
    }

    private void agree(String name, Optional<PaymentRefusal> expected, Runnable call) {
        Optional<PaymentRefusal> found = Optional.empty();
        try {
            call.run();
        } catch (Refusal refusal) {
            found = Optional.of((PaymentRefusal) refusal.code());
        }
        assertEquals(expected, found, name);
        expected.ifPresent(code -> refusals.merge(code, 1, Integer::sum));
    }

    private Transfer transfer() {
        List<AccountNo> pair = new ArrayList<>(accounts);
        Collections.shuffle(pair, random);
        return new Transfer(pair.get(0), pair.get(1), Money.fen(1 + random.nextInt(500)));
    }

    private static long fen(Transfer transfer) {
        return transfer.amount().minorUnits();
    }

    private long millis() {
        return ledger.clock().instant().toEpochMilli();
    }
}
