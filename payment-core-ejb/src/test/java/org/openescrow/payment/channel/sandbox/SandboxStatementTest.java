package org.openescrow.payment.channel.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.Statement;
import org.openescrow.payment.channel.StatementLine;
import org.openescrow.payment.money.Money;

class SandboxStatementTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final String STATEMENT =
            """
            serial,requestNo,type,amount,status,finishedAt\r
            P1,BR1,DEBIT,700,SUCCEEDED,2026-03-01T01:00:00.123Z\r
            P2,BR2,CREDIT,40,SUCCEEDED,2026-03-01T02:00:00Z\r
            P3,BR3,DEBIT,5,FAILED,2026-03-01T03:00:00Z\r
            TOTAL,1,DEBIT,700,SUCCEEDED,\r
            TOTAL,1,CREDIT,40,SUCCEEDED,\r
            """;

    @Test
    void readsEachLine() {
        Statement statement = read(STATEMENT).orElseThrow();
        assertEquals(Instant.parse("2026-02-28T16:00:00Z"), statement.from());
        assertEquals(Instant.parse("2026-03-01T16:00:00Z"), statement.to());
        assertEquals(
                new StatementLine(
                        new RequestNo("BR1"),
                        Direction.DEBIT,
                        Money.fen(700),
                        true,
                        "P1",
                        "P1,BR1,DEBIT,700,SUCCEEDED,2026-03-01T01:00:00.123Z"),
                statement.lines().get(0));
        assertEquals(
                List.of("DEBIT 700 CNY SUCCEEDED", "CREDIT 40 CNY SUCCEEDED", "DEBIT 5 CNY FAILED"),
                statement.lines().stream().map(StatementLine::toString).toList());
    }

    /** As an answer and a callback with the same serial do: it is one movement. */
    @Test
    void readsASerialWhateverItIsWrittenIn() {
        Statement statement = read(STATEMENT.replace("P1,", "流 1,")).orElseThrow();
        assertEquals(
                List.of("%E6%B5%81%201", "P2", "P3"),
                statement.lines().stream().map(StatementLine::bankSerial).toList());
        assertEquals(
                "流 1,BR1,DEBIT,700,SUCCEEDED,2026-03-01T01:00:00.123Z",
                statement.lines().get(0).raw());
    }

    static Stream<String> noStatements() {
        return Stream.of(
                "",
                "serial",
                STATEMENT.replace("serial,", "number,"),
                STATEMENT.replace("P1,", ","),
                STATEMENT.replace("BR1", "B R"),
                STATEMENT.replace(",700,SUCCEEDED,2", ",-700,SUCCEEDED,2"),
                STATEMENT.replace("FAILED", "PERHAPS"),
                STATEMENT.replace("TOTAL,1,DEBIT,700", "TOTAL,1,DEBIT,701"),
                STATEMENT.replace("TOTAL,1,CREDIT,40", "TOTAL,2,CREDIT,40"),
                STATEMENT.substring(0, STATEMENT.indexOf("TOTAL,1,CREDIT")),
                STATEMENT + "P9,BR9,DEBIT,1,FAILED,2026-03-01T01:00:00Z\r\n");
    }

    /** A line that is passed over would be money that is passed over. */
    @ParameterizedTest
    @MethodSource("noStatements")
    void readsNoStatementThatIsNotWholeOrNotClear(String file) {
        assertEquals(Optional.empty(), read(file));
    }

    private static Optional<Statement> read(String file) {
        return SandboxStatement.read(DAY, file.getBytes(StandardCharsets.UTF_8));
    }
}
