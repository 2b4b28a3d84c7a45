package org.openescrow.escrow.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.openescrow.escrow.story.Facts.MALL;
import static org.openescrow.escrow.story.Facts.NOW_IN_MILLIS;
import static org.openescrow.escrow.story.Facts.USER_ACCOUNT;
import static org.openescrow.escrow.story.Facts.WALLET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.consumption.ConsumptionId;
import org.openescrow.escrow.consumption.ConsumptionView;
import org.openescrow.escrow.consumption.Consumptions;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.recharge.RechargeId;
import org.openescrow.escrow.recharge.RechargeView;
import org.openescrow.escrow.recharge.Recharges;
import org.openescrow.escrow.story.FakeWallets;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.LedgerBooks;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;

class StatementsTest {
    private static final Days FIRST_TO_THIRD = new Days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-03"));
    private static final RechargeId RECHARGE = RechargeId.next();
    private static final ConsumptionId CONSUMPTION = ConsumptionId.next();

    private final List<EntryView> entries = new ArrayList<>();
    private final Statements statements = new Statements();

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject.
    void anAccountWithThreeEntries() {
        statements.wallets = new FakeWallets();
        statements.books = new Entries();
        statements.recharges = new OneRecharge();
        statements.consumptions = new OneConsumption();
        add("2026-10-31T15:59:59.999Z", TransactionKind.RECHARGE, 1_000, 1_000, RECHARGE.value());
        add("2026-10-31T16:00:00Z", TransactionKind.CONSUMPTION, -300, 700, CONSUMPTION.value());
        add("2026-11-02T08:00:00Z", TransactionKind.ADJUSTMENT, 5, 705, "by-hand");
        add("2026-11-03T16:00:00Z", TransactionKind.RECHARGE, 10, 715, RECHARGE.value());
    }

    private void add(String at, TransactionKind kind, long fen, long after, String reference) {
        entries.add(new EntryView(
                entries.size() + 1,
                entries.size() + 70,
                1,
                kind,
                new Reference(reference),
                USER_ACCOUNT,
                AccountKind.USER,
                fen > 0 ? Side.CREDIT : Side.DEBIT,
                Money.fen(Math.abs(fen)),
                Money.fen(after),
                Instant.parse(at)));
    }

    @Test
    void coversTheInstitutionsDaysAndNoMomentMore() {
        StatementView statement = statements.statement(MALL, WALLET.id(), FIRST_TO_THIRD);

        assertEquals(
                new StatementView(FIRST_TO_THIRD, USER_ACCOUNT, 1, 3, Money.fen(1_000), Money.fen(705)), statement);
    }

    @Test
    void namesEachEntryAsThePlatformKnowsIt() {
        StatementView statement = statements.statement(MALL, WALLET.id(), FIRST_TO_THIRD);
        List<StatementLine> lines = statements.lines(MALL, statement, statement.before());

        assertEquals(
                List.of(
                        new StatementLine(entries.get(1), "C-1", "sandwich"),
                        new StatementLine(entries.get(2), "", "")),
                lines);
        assertEquals(List.of(), statements.lines(MALL, statement, statement.last()));
    }

    /** The ledger as a list. */
    private final class Entries extends LedgerBooks {
        @Override
        public long lastBefore(AccountNo account, Instant moment) {
            return entries.stream()
                    .filter(entry -> entry.postedAt().isBefore(moment))
                    .count();
        }

        @Override
        public Money balanceAfter(AccountNo account, long position) {
            return position == 0
                    ? Money.zero(Money.CNY)
                    : entries.get((int) position - 1).balanceAfter();
        }

        @Override
        public List<EntryView> entriesBetween(AccountNo account, long after, long upTo, int limit) {
            return entries.subList((int) after, (int) upTo);
        }
    }

    private static final class OneRecharge extends Recharges {
        @Override
        public List<RechargeView> referredTo(PlatformNo platform, List<String> references) {
            return references.stream()
                    .map(reference -> new RechargeView(
                            RECHARGE,
                            new OrderNo("R-1"),
                            WALLET.id(),
                            new AgreementNo("AG0000000000000000"),
                            Money.fen(1_000),
                            OrderStatus.SUCCEEDED,
                            Optional.empty(),
                            NOW_IN_MILLIS,
                            Optional.empty(),
                            "1"))
                    .toList();
        }
    }

    private static final class OneConsumption extends Consumptions {
        @Override
        public List<ConsumptionView> referredTo(PlatformNo platform, List<String> references) {
            return references.stream().map(reference -> consumption()).toList();
        }

        private static ConsumptionView consumption() {
            return new ConsumptionView(
                    CONSUMPTION,
                    new OrderNo("C-1"),
                    WALLET.id(),
                    MerchantId.next(),
                    Money.fen(300),
                    "sandwich",
                    OrderStatus.SUCCEEDED,
                    NOW_IN_MILLIS);
        }
    }
}
