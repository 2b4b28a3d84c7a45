package org.openescrow.payment.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** A random life of some accounts, lived by the ledger and by a model of it. They must agree on everything. */
class LedgerModelTest {
    private static final int POSTINGS = 700;
    private static final int ENTRIES_SHOWN = 100_000;

    private final LedgerFixture fixture = new LedgerFixture();
    private final LedgerModel model = new LedgerModel();
    private final List<AccountNo> accounts = new ArrayList<>();
    private final List<Posting> earlier = new ArrayList<>();
    private final Map<PaymentRefusal, Integer> refusals = new EnumMap<>(PaymentRefusal.class);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20_260_301, 4_242_424_242L})
    void agreesWithTheModel(long seed) {
        Random random = new Random(seed);
        TrialBalance before = fixture.trialBalance();
        openAccounts();
        int posted = 0;
        for (int i = 0; i < POSTINGS; i++) {
            String step = "seed " + seed + ", step " + i;
            Posting posting = nextPosting(random);
            Optional<PaymentRefusal> expected = model.post(posting);
            assertEquals(expected, post(posting), step);
            expected.ifPresent(code -> refusals.merge(code, 1, Integer::sum));
            posted += expected.isEmpty() ? 1 : 0;
            if (i % 20 == 0) {
                changeABlock(random);
            }
        }
        accountsAgree("seed " + seed);
        trialBalanceAgrees(before, "seed " + seed);
        assertTrue(posted > POSTINGS / 4, "seed " + seed + " posts too little to prove much: " + posted);
        // Only a counter's overflow is out of reach of the amounts here.
        assertEquals(5, refusals.size(), "seed " + seed + " does not reach every refusal: " + refusals);
    }

    private void openAccounts() {
        for (AccountKind kind : AccountKind.values()) {
            IntStream.range(0, kind == AccountKind.USER ? 5 : 2).forEach(i -> {
                AccountNo account = fixture.account(kind);
                accounts.add(account);
                model.open(account, kind);
            });
        }
    }

    private Posting nextPosting(Random random) {
        boolean again = !earlier.isEmpty() && random.nextInt(12) == 0;
        if (again) {
            Posting known = earlier.get(random.nextInt(earlier.size()));
            return random.nextBoolean() ? known : new Posting(known.kind(), known.reference(), transfers(random));
        }
        TransactionKind[] kinds = {TransactionKind.RECHARGE, TransactionKind.CONSUMPTION, TransactionKind.ADJUSTMENT};
        var posting = new Posting(kinds[random.nextInt(kinds.length)], LedgerFixture.reference(), transfers(random));
        earlier.add(posting);
        return posting;
    }

    private List<Transfer> transfers(Random random) {
        int count = random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 1;
        return IntStream.range(0, count).mapToObj(i -> transfer(random)).toList();
    }

    private Transfer transfer(Random random) {
        List<AccountNo> pair = new ArrayList<>(accounts);
        Collections.shuffle(pair, random);
        boolean unknown = random.nextInt(40) == 0;
        AccountNo from = unknown ? LedgerFixture.unopened(AccountKind.USER) : pair.get(0);
        Currency currency = random.nextInt(40) == 0 ? Currency.getInstance("USD") : Money.CNY;
        return new Transfer(from, pair.get(1), new Money(1 + random.nextInt(1_000), currency));
    }

    private void changeABlock(Random random) {
        AccountNo account = accounts.get(random.nextInt(accounts.size()));
        boolean in = random.nextInt(4) == 0;
        boolean out = random.nextInt(4) == 0;
        fixture.block(account, in, out);
        model.block(account, in, out);
    }

    private Optional<PaymentRefusal> post(Posting posting) {
        try {
            fixture.post(posting);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of((PaymentRefusal) refusal.code());
        }
    }

    private void accountsAgree(String seed) {
        for (AccountNo account : accounts) {
            assertEquals(model.account(account).balance(), fixture.fen(account), seed + ", balance of " + account);
            assertEquals(model.lines(account), linesOf(account), seed + ", entries of " + account);
        }
    }

    private List<LedgerModel.Line> linesOf(AccountNo account) {
        List<EntryView> newestFirst =
                fixture.database().inTransaction(() -> fixture.books().entries(account, Long.MAX_VALUE, ENTRIES_SHOWN));
        List<LedgerModel.Line> lines = new ArrayList<>();
        for (EntryView entry : newestFirst) {
            lines.add(
                    0,
                    new LedgerModel.Line(
                            entry.side(),
                            entry.amount().minorUnits(),
                            entry.balanceAfter().minorUnits()));
        }
        return lines;
    }

    /** The tables hold what other tests have posted, so that what this run adds is compared. */
    private void trialBalanceAgrees(TrialBalance before, String seed) {
        TrialBalance after = fixture.trialBalance();
        assertTrue(after.isBalanced(), seed);
        assertEquals(Money.fen(model.sumOf(Side.DEBIT)), after.debits().minus(before.debits()), seed);
        assertEquals(Money.fen(model.sumOf(Side.CREDIT)), after.credits().minus(before.credits()), seed);
        for (AccountKind kind : AccountKind.values()) {
            long balance = accounts.stream()
                    .map(model::account)
                    .filter(account -> account.kind() == kind)
                    .mapToLong(LedgerModel.Account::balance)
                    .sum();
            assertEquals(Money.fen(balance), balanceOf(after, kind).minus(balanceOf(before, kind)), seed + ", " + kind);
        }
    }

    private static Money balanceOf(TrialBalance trialBalance, AccountKind kind) {
        return trialBalance.rows().stream()
                .filter(row -> row.kind() == kind)
                .map(TrialBalanceRow::balance)
                .findFirst()
                .orElse(Money.fen(0));
    }
}
