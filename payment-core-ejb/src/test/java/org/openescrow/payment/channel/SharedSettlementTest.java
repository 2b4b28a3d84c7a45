package org.openescrow.payment.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openescrow.payment.Together;
import org.openescrow.payment.channel.BankPaymentSettled.Outcome;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;
import org.openescrow.payment.refusal.Refusal;

/** Callbacks that are settled in one transaction: each ends as it would alone. */
class SharedSettlementTest {
    private static final long FEN = 700;
    private static final int THREADS = 16;

    private final ChannelFixture world = new ChannelFixture();

    @Test
    void endsEachPaymentAsItsOwnCallbackSays() {
        AccountNo account = world.user();
        AccountNo blocked = world.user();
        RequestNo good = world.requested(account, FEN);
        RequestNo sameAccount = world.requested(account, FEN);
        RequestNo held = world.requested(blocked, FEN);
        RequestNo wrong = world.requested(account, FEN);
        RequestNo before = world.requested(account, FEN);
        RequestNo stranger = new RequestNo("stranger-" + LedgerFixture.unopened(AccountKind.USER));
        world.callback("before", before, FEN);
        world.ledger.block(blocked, true, false);

        world.settlement.applyAll(List.of(
                callback("1", good, FEN),
                callback("2", sameAccount, FEN),
                callback("3", held, FEN),
                callback("4", wrong, FEN + 1),
                callback("before", before, FEN),
                callback("5", stranger, FEN)));

        assertEquals(
                Map.of(
                        before, Outcome.SUCCEEDED,
                        good, Outcome.SUCCEEDED,
                        sameAccount, Outcome.SUCCEEDED,
                        held, Outcome.SUSPENDED),
                world.events.settled().stream()
                        .collect(Collectors.toMap(BankPaymentSettled::requestNo, BankPaymentSettled::outcome)));
        assertEquals(2, world.events.fired().size());
        assertEquals(3 * FEN, world.ledger.fen(account));
        assertEquals(FEN, world.own(AccountKind.SUSPENSE));
        assertEquals(4 * FEN, world.own(AccountKind.BANK_CLEARING));
        assertEquals(PaymentStatus.REQUESTED, world.status(wrong));
        assertEquals(List.of("WRONG_AMOUNT"), world.exceptions(wrong));
        assertEquals(List.of("HELD_IN_SUSPENSE"), world.exceptions(held));
        assertEquals(List.of("UNKNOWN_REQUEST_NO"), world.exceptions(stranger));
        for (RequestNo requestNo : List.of(good, sameAccount, held, wrong, before, stranger)) {
            assertEquals(1, callbacks(requestNo));
        }
    }

    @Test
    void booksCreditsAndDebitsTogether() {
        AccountNo account = world.userWith(3 * FEN);
        RequestNo debit = world.requested(account, FEN);
        RequestNo credit = world.payout(account, 2 * FEN);
        world.settlement.applyAll(List.of(callback("1", credit, 2 * FEN), callback("2", debit, FEN)));
        assertEquals(PaymentStatus.SUCCEEDED, world.status(debit));
        assertEquals(PaymentStatus.SUCCEEDED, world.status(credit));
        assertEquals(2 * FEN, world.ledger.fen(account));
        assertEquals(0, world.own(AccountKind.PAYOUT_IN_TRANSIT));
    }

    /** What suspense does not take either sinks nobody who could have shared with it. */
    @Test
    void settlesTheOthersWhereSuspenseTakesNothingEither() {
        AccountNo account = world.user();
        AccountNo blocked = world.user();
        RequestNo good = world.requested(account, FEN);
        RequestNo held = world.requested(blocked, FEN);
        world.ledger.block(blocked, true, false);
        AccountNo suspense = world.suspense();
        world.ledger.block(suspense, true, false);

        List<Callback> both = List.of(callback("1", good, FEN), callback("2", held, FEN));
        assertThrows(Refusal.class, () -> world.settlement.applyAll(both));
        assertThrows(Refusal.class, () -> world.shared.settle(both.get(1)));
        world.shared.settle(both.get(0));

        assertEquals(FEN, world.ledger.fen(account));
        assertEquals(PaymentStatus.REQUESTED, world.status(held));
        world.ledger.block(suspense, false, false);
        world.shared.settle(both.get(1));
        assertEquals(FEN, world.own(AccountKind.SUSPENSE));
    }

    @Test
    void leavesNothingOfAnyWhereOneCannotBeBooked() {
        AccountNo account = world.user();
        RequestNo good = world.requested(account, FEN);
        RequestNo bad = world.requested(account, FEN);
        world.events.observe(event -> failFor(bad, event));
        List<Callback> both = List.of(callback("1", good, FEN), callback("2", bad, FEN));
        assertThrows(IllegalStateException.class, () -> world.settlement.applyAll(both));
        for (RequestNo requestNo : List.of(good, bad)) {
            assertEquals(PaymentStatus.REQUESTED, world.status(requestNo));
            world.noMoneyMoved(requestNo, account);
            assertEquals(0, callbacks(requestNo));
        }
    }

    /** Each message comes twice, at the same time; one of the payments cannot be ended. */
    @RepeatedTest(3)
    void settlesAllButTheOneThatFails() throws Exception {
        AccountNo account = world.user();
        List<RequestNo> debits = IntStream.range(0, THREADS / 2)
                .mapToObj(i -> world.requested(account, FEN))
                .toList();
        RequestNo bad = debits.get(0);
        world.events.observe(event -> failFor(bad, event));
        List<RequestNo> failed = Collections.synchronizedList(new ArrayList<>());

        Together.run(THREADS, thread -> () -> {
            RequestNo requestNo = debits.get(thread / 2);
            try {
                world.callback("of-" + thread / 2, requestNo, FEN);
            } catch (IllegalStateException wanted) {
                failed.add(requestNo);
            }
            return true;
        });

        assertEquals(List.of(bad, bad), failed);
        assertEquals(PaymentStatus.REQUESTED, world.status(bad));
        assertEquals(List.of(), world.entries(bad));
        assertEquals((THREADS / 2 - 1) * FEN, world.ledger.fen(account));
        List<RequestNo> settled = world.events.settled().stream()
                .map(BankPaymentSettled::requestNo)
                .toList();
        assertEquals(THREADS / 2 - 1, settled.size());
        assertTrue(settled.containsAll(debits.subList(1, debits.size())), settled::toString);
    }

    private static void failFor(RequestNo bad, BankPaymentSettled event) {
        if (event.requestNo().equals(bad)) {
            throw new IllegalStateException("the order cannot be marked");
        }
    }

    private Callback callback(String serial, RequestNo requestNo, long fen) {
        return world.read(world.channel + "-" + serial + " " + requestNo + " " + fen);
    }

    private int callbacks(RequestNo requestNo) {
        return world.database
                .column("SELECT serial FROM channel_callback WHERE request_no = ?", requestNo.value())
                .size();
    }
}
