package org.openescrow.escrow.consumption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.InvalidValue;
import org.openescrow.escrow.limit.Limit;
import org.openescrow.escrow.limit.LimitsForTests;
import org.openescrow.escrow.merchant.MerchantId;
import org.openescrow.escrow.order.Limits;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.story.FakeMerchants;
import org.openescrow.escrow.story.FakePlatforms;
import org.openescrow.escrow.story.FakeWallets;
import org.openescrow.escrow.story.FiredEvents;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.ledger.Ledger;
import org.openescrow.payment.ledger.Posting;
import org.openescrow.payment.ledger.PostingResult;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.ledger.Transfer;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Outcome;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class ConsumptionsTest {
    private static final OrderNo ORDER = new OrderNo("C-1");
    private static final Money TEN_YUAN = Money.fen(1000);

    private final ConsumptionRowsInMemory rows = new ConsumptionRowsInMemory();
    private final FakePlatforms platforms = new FakePlatforms();
    private final FakeWallets wallets = new FakeWallets();
    private final FakeMerchants merchants = new FakeMerchants();
    private final FakeLedger ledger = new FakeLedger();
    private final LimitsForTests limits = new LimitsForTests(InstantSource.fixed(Facts.NOW));
    private final FiredEvents<ConsumptionsPaid> payments = new FiredEvents<>();
    private final Consumptions consumptions = new Consumptions();

    @BeforeEach
    void wire() {
        consumptions.rows = rows;
        consumptions.limit = Limits.of(5_000_000);
        consumptions.platforms = platforms;
        consumptions.wallets = wallets;
        consumptions.merchants = merchants;
        consumptions.limits = limits.limits;
        consumptions.ledger = ledger;
        consumptions.payments = payments;
        consumptions.clock = InstantSource.fixed(Facts.NOW);
    }

    @Test
    void paysTheMerchantFromTheWallet() {
        ConsumptionView paid = consumptions.consume(order(TEN_YUAN, "apples"));
        assertEquals(OrderStatus.SUCCEEDED, paid.status());
        assertEquals(Facts.NOW_IN_MILLIS, paid.createdAt());
        assertEquals(
                List.of(Posting.ofNew(
                        TransactionKind.CONSUMPTION,
                        new Reference(paid.id().value()),
                        new Transfer(Facts.USER_ACCOUNT, Facts.MERCHANT_ACCOUNT, TEN_YUAN))),
                ledger.postings);
        assertEquals(paid, consumptions.consumption(Facts.MALL, paid.id()));
        assertEquals(Optional.of(paid), consumptions.byOrderNo(Facts.MALL, ORDER));
    }

    @Test
    void answersAKnownOrderWhateverHasChangedSinceAndPaysOnce() {
        ConsumptionView paid = consumptions.consume(order(TEN_YUAN, "apples"));
        platforms.permitted.remove(Service.CONSUMPTION);
        wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        merchants.closedFor = Optional.of(EscrowRefusal.MERCHANT_NOT_ACTIVE);
        consumptions.limit = Limits.of(1);
        assertEquals(paid, consumptions.consume(order(TEN_YUAN, "apples")));
        assertEquals(1, ledger.postings.size());
    }

    @Test
    void refusesTheSameNumberWithOtherContent() {
        consumptions.consume(order(TEN_YUAN, "apples"));
        refuses(EscrowRefusal.ORDER_NO_REUSED, order(Money.fen(1001), "apples"));
        refuses(EscrowRefusal.ORDER_NO_REUSED, order(TEN_YUAN, "pears"));
        refuses(
                EscrowRefusal.ORDER_NO_REUSED,
                new ConsumptionCommand(Facts.MALL, ORDER, Facts.WALLET.id(), MerchantId.next(), TEN_YUAN, "apples"));
        refuses(
                EscrowRefusal.ORDER_NO_REUSED,
                new ConsumptionCommand(Facts.MALL, ORDER, WalletId.next(), merchants.shop, TEN_YUAN, "apples"));
        assertEquals(1, ledger.postings.size());
    }

    @Test
    void refusesInOrder() {
        platforms.permitted.remove(Service.CONSUMPTION);
        wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        merchants.closedFor = Optional.of(EscrowRefusal.MERCHANT_NOT_ACTIVE);
        ledger.refusal = Optional.of(PaymentRefusal.INSUFFICIENT_FUNDS);
        refuses(EscrowRefusal.VALIDATION_FAILED, order(Money.fen(-1), ""));
        refuses(EscrowRefusal.AMOUNT_OVER_LIMIT, order(Money.fen(5_000_001), ""));
        refuses(EscrowRefusal.SERVICE_NOT_PERMITTED, order(TEN_YUAN, ""));
        platforms.permitted.add(Service.CONSUMPTION);
        refuses(EscrowRefusal.WALLET_FROZEN, order(TEN_YUAN, ""));
        wallets.closedFor = Optional.empty();
        refuses(EscrowRefusal.MERCHANT_NOT_ACTIVE, order(TEN_YUAN, ""));
        merchants.closedFor = Optional.empty();
        limits.set("tier-3.day", 999);
        refuses(EscrowRefusal.WALLET_LIMIT_EXCEEDED, order(TEN_YUAN, ""));
        limits.set("tier-3.day", 1000);
        assertTrue(rows.orders.isEmpty());
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, order(TEN_YUAN, ""));
        assertEquals(0, limits.stored(Facts.WALLET.id(), Limit.TOTAL), "what is refused leaves no use");
        assertTrue(ledger.postings.isEmpty());
        assertTrue(payments.fired.isEmpty());
    }

    @Test
    void oneThatIsRefusedDoesNotKeepTheOthersFromBeingPaid() {
        ConsumptionView known = consumptions.consume(numbered("C-1", merchants.shop, 1000));
        ledger.most = Money.fen(5000);
        List<Outcome<ConsumptionView>> outcomes = consumptions.consumeAll(List.of(
                numbered("C-2", merchants.shop, 2000),
                numbered("C-1", merchants.shop, 1000),
                numbered("C-3", MerchantId.next(), 1000),
                numbered("C-4", merchants.shop, 5001),
                numbered("C-5", merchants.shop, 5000)));
        assertEquals(2000, outcomes.get(0).orThrow().amount().minorUnits());
        assertEquals(known, outcomes.get(1).orThrow());
        refuses(EscrowRefusal.MERCHANT_UNKNOWN, outcomes.get(2)::orThrow);
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, outcomes.get(3)::orThrow);
        assertEquals(new OrderNo("C-5"), outcomes.get(4).orThrow().orderNo());
        assertEquals(
                List.of("C-1", "C-2", "C-5"),
                rows.orders.stream()
                        .map(order -> order.view().orderNo().value())
                        .toList());
        assertEquals(3, ledger.postings.size());
        assertEquals(2, payments.fired.size(), "one for each transaction that paid");
        assertEquals(
                List.of(outcomes.get(0).orThrow(), outcomes.get(4).orThrow()),
                payments.fired.get(1).consumptions().stream()
                        .map(OfPlatform::value)
                        .toList());
    }

    @Test
    void looksForAStoredOrderBeforeItSaysNoAlsoWhereOrdersAreTakenForNew() {
        ConsumptionView known = consumptions.consume(numbered("C-1", merchants.shop, 1000));
        merchants.closedFor = Optional.of(EscrowRefusal.MERCHANT_NOT_ACTIVE);
        List<Outcome<ConsumptionView>> outcomes = consumptions.consumeAllNew(
                List.of(numbered("C-2", merchants.shop, 2000), numbered("C-1", merchants.shop, 1000)));
        refuses(EscrowRefusal.MERCHANT_NOT_ACTIVE, outcomes.get(0)::orThrow);
        assertEquals(known, outcomes.get(1).orThrow());
        refuses(
                EscrowRefusal.ORDER_NO_REUSED,
                consumptions
                        .consumeAllNew(List.of(numbered("C-1", merchants.shop, 999)))
                        .get(0)::orThrow);
        assertEquals(1, ledger.postings.size());
    }

    @Test
    void purchasesThatShareATransactionShareWhatIsLeftOfALimit() {
        limits.set("tier-3.day", 5000);
        List<Outcome<ConsumptionView>> outcomes = consumptions.consumeAllNew(List.of(
                numbered("C-1", merchants.shop, 3000),
                numbered("C-2", merchants.shop, 2001),
                numbered("C-3", merchants.shop, 2000),
                numbered("C-4", merchants.shop, 1)));
        assertEquals(3000, outcomes.get(0).orThrow().amount().minorUnits());
        refuses(EscrowRefusal.WALLET_LIMIT_EXCEEDED, outcomes.get(1)::orThrow);
        assertEquals(2000, outcomes.get(2).orThrow().amount().minorUnits());
        refuses(EscrowRefusal.WALLET_LIMIT_EXCEEDED, outcomes.get(3)::orThrow);
        assertEquals(2, rows.orders.size());
        assertEquals(5000, limits.stored(Facts.WALLET.id(), Limit.DAY));
    }

    @Test
    void whatTheLedgerRefusesTakesNoLimitFromThoseWhoShareItsTransaction() {
        limits.set("tier-3.day", 5000);
        ledger.most = Money.fen(2500);
        List<Outcome<ConsumptionView>> outcomes = consumptions.consumeAllNew(List.of(
                numbered("C-1", merchants.shop, 5000),
                numbered("C-2", merchants.shop, 3000),
                numbered("C-3", merchants.shop, 2500),
                numbered("C-4", merchants.shop, 2500),
                numbered("C-5", merchants.shop, 4000)));
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, outcomes.get(0)::orThrow);
        refuses(PaymentRefusal.INSUFFICIENT_FUNDS, outcomes.get(1)::orThrow);
        assertEquals(new OrderNo("C-3"), outcomes.get(2).orThrow().orderNo());
        assertEquals(new OrderNo("C-4"), outcomes.get(3).orThrow().orderNo());
        refuses(EscrowRefusal.WALLET_LIMIT_EXCEEDED, outcomes.get(4)::orThrow);
        assertEquals(2, ledger.postings.size());
        assertEquals(5000, limits.stored(Facts.WALLET.id(), Limit.DAY));
        assertEquals(2, limits.stored(Facts.WALLET.id(), Limit.DAY_COUNT));
    }

    @Test
    void theSameOrderAgainCountsOnceAndIsAnsweredWhateverIsLeft() {
        limits.set("tier-3.day", 1500);
        ConsumptionView paid = consumptions.consume(order(TEN_YUAN, "apples"));
        assertEquals(paid, consumptions.consume(order(TEN_YUAN, "apples")));
        List<ConsumptionCommand> again = List.of(order(TEN_YUAN, "apples"));
        assertEquals(paid, consumptions.consumeAllNew(again).get(0).orThrow(), "refused, and then looked up");
        assertEquals(1000, limits.stored(Facts.WALLET.id(), Limit.DAY));
        assertEquals(1, limits.stored(Facts.WALLET.id(), Limit.DAY_COUNT));
    }

    private static ConsumptionCommand numbered(String number, MerchantId merchant, long fen) {
        return new ConsumptionCommand(Facts.MALL, new OrderNo(number), Facts.WALLET.id(), merchant, Money.fen(fen), "");
    }

    @Test
    void refusesWhatBelongsToAnotherPlatform() {
        ConsumptionView paid = consumptions.consume(order(TEN_YUAN, "apples"));
        refuses(
                EscrowRefusal.WALLET_UNKNOWN,
                new ConsumptionCommand(Facts.TAXI, ORDER, Facts.WALLET.id(), merchants.shop, TEN_YUAN, ""));
        refuses(EscrowRefusal.ORDER_UNKNOWN, () -> consumptions.consumption(Facts.TAXI, paid.id()));
        assertEquals(Optional.empty(), consumptions.byOrderNo(Facts.TAXI, ORDER));
    }

    @Test
    void refusesADescriptionThatCannotBeKept() {
        assertThrows(InvalidValue.class, () -> order(TEN_YUAN, "x".repeat(257)));
        assertThrows(InvalidValue.class, () -> order(TEN_YUAN, "a\u0000b"));
        assertEquals(256, order(TEN_YUAN, "果".repeat(256)).description().length());
    }

    private ConsumptionCommand order(Money amount, String description) {
        return new ConsumptionCommand(Facts.MALL, ORDER, Facts.WALLET.id(), merchants.shop, amount, description);
    }

    private void refuses(RefusalCode code, ConsumptionCommand command) {
        refuses(code, () -> consumptions.consume(command));
    }

    private static void refuses(RefusalCode code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }

    /** Notes what is posted, or refuses. */
    private static final class FakeLedger extends Ledger {
        final List<Posting> postings = new ArrayList<>();
        Optional<RefusalCode> refusal = Optional.empty();
        Money most = Money.fen(10_000_000);

        @Override
        public List<PostingResult> postAll(List<Posting> wanted) {
            return wanted.stream().map(this::result).toList();
        }

        private PostingResult result(Posting posting) {
            if (refusal.isPresent() || posting.transfers().get(0).amount().isMoreThan(most)) {
                return new PostingResult.Refused(new Refusal(refusal.orElse(PaymentRefusal.INSUFFICIENT_FUNDS)));
            }
            postings.add(posting);
            return new PostingResult.Posted(postings.size());
        }
    }
}
