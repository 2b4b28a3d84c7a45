package org.openescrow.web.api.statement;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.openescrow.escrow.statement.Days;
import org.openescrow.escrow.statement.StatementLine;
import org.openescrow.escrow.statement.StatementView;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.money.Money;
import org.openescrow.web.csv.CsvLine;

/**
 * A statement's lines. Amounts are whole fen, those that left the wallet below zero: the opening balance and all
 * amounts sum to the closing balance, which is the last line of a statement that is complete.
 */
final class StatementText {
    static final String HEADER =
            "time,localTime,kind,orderNo,description,amountFen,balanceAfterFen,reference,entryId\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Days.ZONE);

    private StatementText() {}

    static String opening(StatementView statement) {
        return balance("OPENING_BALANCE", statement.days().begin(), statement.opening());
    }

    static String closing(StatementView statement) {
        return balance("CLOSING_BALANCE", statement.days().end(), statement.closing());
    }

    static String line(StatementLine line) {
        EntryView entry = line.entry();
        long fen = entry.amount().minorUnits();
        return at(entry.postedAt())
                .plain(entry.kind().name())
                .words(line.orderNo())
                .words(line.description())
                .number(entry.side() == Side.CREDIT ? fen : -fen)
                .number(entry.balanceAfter().minorUnits())
                .words(entry.reference().value())
                .plain(entry.id())
                .text();
    }

    private static String balance(String kind, Instant at, Money balance) {
        return at(at).plain(kind)
                .nothing()
                .nothing()
                .nothing()
                .number(balance.minorUnits())
                .nothing()
                .nothing()
                .text();
    }

    private static CsvLine at(Instant moment) {
        return new CsvLine().plain(UTC.format(moment)).plain(LOCAL.format(moment));
    }
}
