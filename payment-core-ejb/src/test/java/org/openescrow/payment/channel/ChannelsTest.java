package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.account.OwnerReference;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.ledger.RuleChange;
import org.openescrow.payment.money.Money;
import org.openescrow.payment.refusal.PaymentRefusal;
import org.openescrow.payment.refusal.Refusal;

/** A channel that is closed for new orders: nothing new begins, and what is on its way ends. */
class ChannelsTest {
    private static final RuleChange BECAUSE = new RuleChange("ada", "the bank's maintenance");

    private final ChannelFixture world = new ChannelFixture();

    @Test
    void whatIsNewIsRefusedUntilItIsOpenedAgainAndWhatIsOnItsWayEnds() {
        AccountNo account = world.user();
        RequestNo running = world.requested(account, 500);
        RequestNo agreement = world.agreement();
        turn(ChannelState.CLOSED);

        refused(() -> world.agreements.request(world.channel));
        refused(() ->
                world.payments.request(new DebitRequest(LedgerFixture.reference(), agreement, account, Money.fen(1))));
        world.bank.says(FakeBank.succeeded(500));
        world.payments.send(running);
        world.succeededOnce(running, account, 500);

        turn(ChannelState.OPEN);
        world.agreement();
        world.requested(account, 1);
    }

    @Test
    void nothingIsTakenOutForACreditThatIsRefused() {
        AccountNo account = world.userWith(700);
        RequestNo agreement = world.agreement();
        turn(ChannelState.CLOSED);
        refused(() -> world.payments.request(
                new CreditRequest(LedgerFixture.reference(), agreement, account, Money.fen(700))));
        assertEquals(700, world.ledger.fen(account));
    }

    @Test
    void whoClosedItAndWhyIsKeptAndTheSameAgainChangesNothing() {
        assertEquals(Optional.empty(), view().lastTurn());
        assertEquals(ChannelState.OPEN, view().state());
        turn(ChannelState.OPEN);
        assertEquals(Optional.empty(), view().lastTurn(), "it is open already");
        turn(ChannelState.CLOSED);
        turn(ChannelState.CLOSED);
        assertEquals(ChannelState.CLOSED, view().state());
        assertEquals(
                Optional.of(new ChannelView.Turn(world.clock.instant(), "ada", "the bank's maintenance")),
                view().lastTurn());
        assertEquals(
                List.of("1"),
                world.database.column("SELECT count(*) FROM channel_turn WHERE channel = ?", world.channel.value()));
    }

    @Test
    void eachBankIsListedWithItsClearingAccount() {
        AccountNo clearing = world.database.inTransaction(
                () -> world.accounts.open(AccountKind.BANK_CLEARING, new OwnerReference(world.channel.value())));
        ChannelView only =
                world.database.inTransaction(() -> world.doors.channels()).get(0);
        assertEquals(world.channel, only.code());
        assertEquals("https://bank.example/api", only.address().toString());
        assertEquals(Optional.of(clearing), only.clearing());
    }

    @Test
    void anUnknownChannelIsRefused() {
        ChannelCode nobody = new ChannelCode("NOBODY");
        assertEquals(
                PaymentRefusal.CHANNEL_UNKNOWN,
                assertThrows(Refusal.class, () -> world.doors.channel(nobody)).code());
    }

    private ChannelView view() {
        return world.database.inTransaction(() -> world.doors.channel(world.channel));
    }

    private void turn(ChannelState wanted) {
        world.database.inTransaction(() -> world.doors.turn(world.channel, wanted, BECAUSE));
    }

    private void refused(Supplier<?> order) {
        Refusal no = assertThrows(Refusal.class, () -> world.database.inTransaction(order));
        assertEquals(PaymentRefusal.CHANNEL_CLOSED, no.code());
    }
}
