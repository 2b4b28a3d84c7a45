package org.openescrow.escrow.recharge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.escrow.card.ActiveAgreement;
import org.openescrow.escrow.card.AgreementNo;
import org.openescrow.escrow.card.CardAgreements;
import org.openescrow.escrow.order.Limits;
import org.openescrow.escrow.order.OrderNo;
import org.openescrow.escrow.order.OrderStatus;
import org.openescrow.escrow.platform.OfPlatform;
import org.openescrow.escrow.platform.PlatformNo;
import org.openescrow.escrow.platform.Service;
import org.openescrow.escrow.story.Facts;
import org.openescrow.escrow.story.FakePlatforms;
import org.openescrow.escrow.story.FakeWallets;
import org.openescrow.escrow.story.FiredEvents;
import org.openescrow.escrow.wallet.WalletId;
import org.openescrow.payment.channel.BankPaymentSettled;
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;
import org.openescrow.payment.channel.BankPayments;
import org.openescrow.payment.channel.BankPaymentsSettled;
import org.openescrow.payment.channel.DebitRequest;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.Refusal;
import org.openescrow.payment.refusal.RefusalCode;

@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class RechargesTest {
    private static final OrderNo ORDER = new OrderNo("R-1");
    private static final Money TEN_YUAN = Money.fen(1000);
    private static final AgreementNo CARD = new AgreementNo("AG0000000000000018");
    private static final AgreementNo NO_CARD = new AgreementNo("AG0000000000000026");
    private static final RequestNo SIGNED = new RequestNo("signed-1");

    private final RechargeRowsInMemory rows = new RechargeRowsInMemory();
    private final FakePlatforms platforms = new FakePlatforms();
    private final FakeWallets wallets = new FakeWallets();
    private final Bank bank = new Bank();
    private final FiredEvents<RechargesEnded> endings = new FiredEvents<>();
    private final RechargeBook book = new RechargeBook();
    private final Recharges recharges = new Recharges();

    @BeforeEach
    void wire() {
        book.rows = rows;
        book.limit = Limits.of(5_000_000);
        book.platforms = platforms;
        book.wallets = wallets;
        book.agreements = new OneAgreement();
        book.bank = bank;
        book.endings = endings;
        book.clock = InstantSource.fixed(Facts.NOW);
        recharges.book = book;
        recharges.bank = bank;
    }

    @Test
    void takesAnOrderAndEndsItWhenThePaymentIsSettled() {
        RechargeView placed = recharges.recharge(order(TEN_YUAN));
        assertEquals(OrderStatus.PROCESSING, placed.status());
        assertEquals(Facts.NOW_IN_MILLIS, placed.createdAt());
        assertEquals(
                List.of(new DebitRequest(new Reference(placed.id().value()), SIGNED, Facts.USER_ACCOUNT, TEN_YUAN)),
                bank.requests);
        assertEquals(List.of(new RequestNo(placed.bankRequestNo())), bank.sent);

        settle(placed, Outcome.SUCCEEDED, null);
        RechargeView done = recharges.recharge(Facts.MALL, placed.id());
        assertEquals(OrderStatus.SUCCEEDED, done.status());
        assertEquals(Optional.of(Facts.NOW_IN_MILLIS.plus(Duration.ofSeconds(2))), done.finishedAt());
        assertEquals(List.of(OrderStatus.PROCESSING, OrderStatus.SUCCEEDED), rows.steps);
        assertEquals(List.of(ended(done)), endings.fired);
    }

    @Test
    void endsTogetherWhatIsSettledTogether() {
        RechargeView first = recharges.recharge(order(TEN_YUAN));
        RechargeView second = recharges.recharge(
                new RechargeCommand(Facts.MALL, new OrderNo("R-2"), Facts.WALLET.id(), CARD, TEN_YUAN));
        book.settled(new BankPaymentsSettled(List.of(
                ended(new RequestNo(second.bankRequestNo()), Outcome.FAILED),
                ended(new RequestNo("not-ours"), Outcome.SUCCEEDED),
                ended(new RequestNo(first.bankRequestNo()), Outcome.SUCCEEDED))));
        RechargeView done = recharges.recharge(Facts.MALL, first.id());
        RechargeView failed = recharges.recharge(Facts.MALL, second.id());
        assertEquals(OrderStatus.SUCCEEDED, done.status());
        assertEquals(OrderStatus.FAILED, failed.status());
        assertEquals(List.of(ended(done, failed)), endings.fired);
    }

    @Test
    void answersWithTheEndWhereTheBankEndsItAtOnce() {
        bank.endsAtOnce = true;
        RechargeView done = recharges.recharge(order(TEN_YUAN));
        assertEquals(OrderStatus.FAILED, done.status());
        assertEquals(Optional.of("INSUFFICIENT_BALANCE"), done.failureCode());
        assertEquals(List.of(OrderStatus.PROCESSING, OrderStatus.FAILED), rows.steps);
        assertEquals(List.of(ended(done)), endings.fired);
    }

    @Test
    void answersAKnownOrderWhateverHasChangedSince() {
        RechargeView placed = recharges.recharge(order(TEN_YUAN));
        platforms.permitted.remove(Service.RECHARGE);
        wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        book.limit = Limits.of(1);
        assertEquals(placed, recharges.recharge(order(TEN_YUAN)));
        assertEquals(Optional.of(placed), recharges.byOrderNo(Facts.MALL, ORDER));
        assertEquals(1, bank.sent.size());
        assertEquals(1, bank.requests.size());
    }

    @Test
    void refusesTheSameNumberWithOtherContent() {
        recharges.recharge(order(TEN_YUAN));
        refuses(EscrowRefusal.ORDER_NO_REUSED, () -> recharges.recharge(order(Money.fen(1001))));
        var otherCard = new RechargeCommand(Facts.MALL, ORDER, Facts.WALLET.id(), NO_CARD, TEN_YUAN);
        refuses(EscrowRefusal.ORDER_NO_REUSED, () -> recharges.recharge(otherCard));
        var otherWallet = new RechargeCommand(Facts.MALL, ORDER, WalletId.next(), CARD, TEN_YUAN);
        refuses(EscrowRefusal.ORDER_NO_REUSED, () -> recharges.recharge(otherWallet));
    }

    @Test
    void findsTheWinnersOrderWhereTwoPlaceItAtOnce() {
        var winner =
                new RechargeOrder(RechargeId.next(), order(TEN_YUAN), new RequestNo("winner"), Facts.NOW_IN_MILLIS);
        rows.meanwhile = Optional.of(winner);
        assertEquals(winner.view(), recharges.recharge(order(TEN_YUAN)));
        assertTrue(bank.sent.isEmpty());
    }

    @Test
    void refusesInOrder() {
        platforms.permitted.remove(Service.RECHARGE);
        wallets.closedFor = Optional.of(EscrowRefusal.WALLET_FROZEN);
        var unknownCard = new RechargeCommand(Facts.MALL, ORDER, Facts.WALLET.id(), NO_CARD, TEN_YUAN);
        refuses(EscrowRefusal.VALIDATION_FAILED, () -> recharges.recharge(order(Money.fen(0))));
        refuses(EscrowRefusal.AMOUNT_OVER_LIMIT, () -> recharges.recharge(order(Money.fen(5_000_001))));
        refuses(EscrowRefusal.SERVICE_NOT_PERMITTED, () -> recharges.recharge(unknownCard));
        platforms.permitted.add(Service.RECHARGE);
        refuses(EscrowRefusal.WALLET_FROZEN, () -> recharges.recharge(unknownCard));
        wallets.closedFor = Optional.empty();
        refuses(EscrowRefusal.AGREEMENT_UNKNOWN, () -> recharges.recharge(unknownCard));
        assertTrue(rows.orders.isEmpty());
        assertTrue(bank.requests.isEmpty());
    }

    @Test
    void showsAnOrderToItsOwnPlatformOnly() {
        RechargeView placed = recharges.recharge(order(TEN_YUAN));
        refuses(EscrowRefusal.ORDER_UNKNOWN, () -> recharges.recharge(Facts.TAXI, placed.id()));
        refuses(EscrowRefusal.ORDER_UNKNOWN, () -> recharges.recharge(Facts.MALL, RechargeId.next()));
        assertEquals(Optional.empty(), recharges.byOrderNo(Facts.TAXI, ORDER));
    }

    /** The card was debited: to call that succeeded or declined would both be untrue. */
    @Test
    void saysThatTheMoneyIsHeldWhereTheWalletCouldNotTakeIt() {
        RechargeView placed = recharges.recharge(order(TEN_YUAN));
        settle(placed, Outcome.SUSPENDED, null);
        RechargeView ended = recharges.recharge(Facts.MALL, placed.id());
        assertEquals(OrderStatus.FAILED, ended.status());
        assertEquals(Optional.of("HELD_IN_SUSPENSE"), ended.failureCode());
    }

    @Test
    void neverEndsAnOrderTwiceAndPassesOtherPaymentsOver() {
        RechargeView placed = recharges.recharge(order(TEN_YUAN));
        settled(new RequestNo("not-ours"), Outcome.SUCCEEDED, null, Facts.NOW);
        assertEquals(
                OrderStatus.PROCESSING,
                recharges.recharge(Facts.MALL, placed.id()).status());
        settle(placed, Outcome.FAILED, null);
        assertEquals(
                Optional.of("NOT_EXECUTED"),
                recharges.recharge(Facts.MALL, placed.id()).failureCode());
        assertThrows(IllegalStateException.class, () -> settle(placed, Outcome.SUCCEEDED, null));
        assertEquals(List.of(OrderStatus.PROCESSING, OrderStatus.FAILED), rows.steps);
    }

    private static RechargeCommand order(Money amount) {
        return new RechargeCommand(Facts.MALL, ORDER, Facts.WALLET.id(), CARD, amount);
    }

    private void settle(RechargeView order, Outcome outcome, @Nullable String reason) {
        settled(new RequestNo(order.bankRequestNo()), outcome, reason, Facts.NOW.plusSeconds(2));
    }

    private void settled(RequestNo requestNo, Outcome outcome, @Nullable String reason, Instant at) {
        book.settled(new BankPaymentsSettled(List.of(new BankPaymentSettled(requestNo, outcome, reason, at))));
    }

    private static BankPaymentSettled ended(RequestNo requestNo, Outcome outcome) {
        return new BankPaymentSettled(requestNo, outcome, null, Facts.NOW);
    }

    private static RechargesEnded ended(RechargeView... recharges) {
        return new RechargesEnded(Arrays.stream(recharges)
                .map(recharge -> new OfPlatform<>(Facts.MALL, recharge))
                .toList());
    }

    private static void refuses(RefusalCode code, Executable call) {
        assertEquals(code, assertThrows(Refusal.class, call).code());
    }

    /** The agreement that the mall's wallet has. */
    private static final class OneAgreement extends CardAgreements {
        @Override
        public ActiveAgreement requireActive(PlatformNo platform, WalletId wallet, AgreementNo agreementNo) {
            if (!agreementNo.equals(CARD)) {
                throw new Refusal(EscrowRefusal.AGREEMENT_UNKNOWN);
            }
            return new ActiveAgreement(agreementNo, SIGNED);
        }
    }

    /** Stores and sends; may end a payment while it is being sent, as a bank's synchronous answer does. */
    private final class Bank extends BankPayments {
        final List<DebitRequest> requests = new ArrayList<>();
        final List<RequestNo> sent = new ArrayList<>();
        boolean endsAtOnce;

        @Override
        public RequestNo request(DebitRequest request) {
            requests.add(request);
            return new RequestNo("BR" + requests.size());
        }

        @Override
        public void send(RequestNo requestNo) {
            sent.add(requestNo);
            if (endsAtOnce) {
                settled(requestNo, Outcome.FAILED, "INSUFFICIENT_BALANCE", Facts.NOW);
            }
        }
    }
}
