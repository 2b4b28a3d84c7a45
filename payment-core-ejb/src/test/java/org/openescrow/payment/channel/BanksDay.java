package org.openescrow.payment.channel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openescrow.payment.LedgerDatabase;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.money.Money;

/** A bank's day as the reconciliation's tests want it: payments, and what the bank's statement says of them. */
public final class BanksDay {
    private final ChannelFixture world = new ChannelFixture();
    private final List<StatementLine> lines = new ArrayList<>();

    public LedgerDatabase database() {
        return world.database;
    }

    public Instant now() {
        return world.clock.instant();
    }

    public java.time.InstantSource clock() {
        return world.clock;
    }

    public void step(Duration duration) {
        world.clock.step(duration);
    }

    public ChannelCode channel() {
        return world.channel;
    }

    public BankStatements statements() {
        return world.statements;
    }

    public ChannelExceptions exceptions() {
        return world.reported;
    }

    public List<String> exceptions(RequestNo requestNo) {
        return world.exceptions(requestNo);
    }

    public List<String> words(RequestNo requestNo) {
        return world.words(requestNo);
    }

    public LocalDate date() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }

    /** A debit of which nothing is known yet. */
    public RequestNo open(long fen) {
        return world.requested(world.user(), fen);
    }

    public RequestNo debited(long fen) {
        RequestNo requestNo = open(fen);
        world.settlement.apply(requestNo, Evidence.ANSWER, FakeBank.succeeded(fen));
        return requestNo;
    }

    public RequestNo credited(long fen) {
        AccountNo account = world.userWith(fen);
        RequestNo requestNo = world.payout(account, fen);
        world.settlement.apply(requestNo, Evidence.ANSWER, FakeBank.succeeded(fen));
        return requestNo;
    }

    public RequestNo failed(long fen) {
        RequestNo requestNo = open(fen);
        world.settlement.apply(requestNo, Evidence.ANSWER, FakeBank.failed("DECLINED"));
        return requestNo;
    }

    /** Two people have ended it with this. */
    public void endedWith(RequestNo requestNo, long fen) {
        world.database.inTransaction(() -> world.wrongAmounts.end(requestNo, Money.fen(fen), "right by phone"));
    }

    /** What is open of what was written down about it. */
    public List<String> open(RequestNo requestNo) {
        return world.database.column(
                "SELECT kind FROM channel_exception WHERE request_no = ? AND status = 'OPEN' ORDER BY id",
                requestNo.value());
    }

    /** The words in which each was written down. */
    public List<String> details(RequestNo requestNo) {
        return world.database.column(
                "SELECT detail FROM channel_exception WHERE request_no = ? ORDER BY id", requestNo.value());
    }

    public PaymentStatus status(RequestNo requestNo) {
        return world.status(requestNo);
    }

    /** A line of today's statement, about the movement that the bank has told us of. */
    public void says(RequestNo requestNo, Direction direction, long fen, boolean succeeded) {
        says(requestNo, direction, fen, succeeded, FakeBank.serial(fen));
    }

    /** The same about this movement. */
    public void says(RequestNo requestNo, Direction direction, long fen, boolean succeeded, String serial) {
        lines.add(new StatementLine(
                requestNo,
                direction,
                Money.fen(fen),
                succeeded,
                serial,
                requestNo + "," + direction + "," + fen + "," + succeeded));
    }

    /** The statement of a day, with what was said so far; the next one begins anew. */
    public void closes(LocalDate date) {
        Instant from = date.atStartOfDay().toInstant(ZoneOffset.UTC);
        world.bank.states(new Statement(date, from, from.plus(Duration.ofDays(1)), lines));
        lines.clear();
    }
}
