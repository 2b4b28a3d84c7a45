package org.openescrow.web.api.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.statement.Days;
import org.openescrow.escrow.statement.StatementLine;
import org.openescrow.escrow.statement.StatementView;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.EntryView;
import org.openescrow.payment.ledger.Reference;
import org.openescrow.payment.ledger.Side;
import org.openescrow.payment.ledger.TransactionKind;
import org.openescrow.payment.money.Money;
import org.openescrow.web.csv.CsvLine;

class StatementTextTest {
    private static final AccountNo ACCOUNT = AccountNo.random(AccountKind.USER, new Random(1));
    private static final Days NOVEMBER = new Days(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));

    @Test
    void whatLeavesTheWalletIsBelowZero() {
        assertEquals(
                "\"2026-11-02T18:30:00.005Z\",\"2026-11-03 02:30:00\",\"CONSUMPTION\",\"A-1\",\"三明治\",-250,750,"
                        + "\"con_1\",\"77-1\"\r\n",
                StatementText.line(new StatementLine(entry(Side.DEBIT), "A-1", "三明治")));
    }

    @Test
    void whatComesInIsAboveZero() {
        String line = StatementText.line(new StatementLine(entry(Side.CREDIT), "", ""));
        assertEquals("\"\",\"\",250,750,", line.substring(line.indexOf("\"\","), line.indexOf("\"con_1")));
    }

    @Test
    void beginsAndEndsWithTheBalances() {
        var statement = new StatementView(NOVEMBER, ACCOUNT, 1, 9, Money.fen(1_000), Money.fen(750));
        assertEquals(
                "\"2026-10-31T16:00:00.000Z\",\"2026-11-01 00:00:00\",\"OPENING_BALANCE\",,,,1000,,\r\n",
                StatementText.opening(statement));
        assertEquals(
                "\"2026-11-30T16:00:00.000Z\",\"2026-12-01 00:00:00\",\"CLOSING_BALANCE\",,,,750,,\r\n",
                StatementText.closing(statement));
    }

    /** What a spreadsheet would run; the quotation marks alone do not keep it from that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "=1+1|\"'=1+1\"",
                "+1|\"'+1\"",
                "-1|\"'-1\"",
                "@SUM(A1)|\"'@SUM(A1)\"",
                "a=1|\"a=1\"",
                "say \"hi\", you|\"say \"\"hi\"\", you\"",
                "=\"x\"|\"'=\"\"x\"\"\""
            })
    void wordsOfOthersAreNeverAFormula(String words, String cell) {
        assertEquals(cell + "\r\n", new CsvLine().words(words).text());
    }

    @Test
    void aTabInFrontIsNoWayAround() {
        assertEquals("\"'\t=1\"\r\n", new CsvLine().words("\t=1").text());
    }

    private static EntryView entry(Side side) {
        return new EntryView(
                2,
                77,
                1,
                TransactionKind.CONSUMPTION,
                new Reference("con_1"),
                ACCOUNT,
                AccountKind.USER,
                side,
                Money.fen(250),
                Money.fen(750),
                Instant.parse("2026-11-02T18:30:00.005Z"));
    }
}
