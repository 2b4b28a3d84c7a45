package org.openescrow.sandbox.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;
import org.openescrow.sandbox.fault.Fault;
import org.openescrow.sandbox.fault.FaultMode;
import org.openescrow.sandbox.wire.Refusal;
import org.openescrow.sandbox.wire.RefusalCode;
import org.openescrow.sandbox.wire.Serial;

/**
 * The payments that ended on a banking day, which runs from midnight to midnight in UTC+8, as CSV by RFC 4180:
 * a header, a line a payment in the order of their ends, and a line of totals for each direction:
 *
 * <pre>
 * serial,requestNo,type,amount,status,finishedAt
 * P2026112309000012312345678,q1,DEBIT,10000,SUCCEEDED,2026-11-23T01:00:00.123Z
 * TOTAL,1,DEBIT,10000,SUCCEEDED,
 * TOTAL,0,CREDIT,0,SUCCEEDED,
 * </pre>
 *
 * <p>The serial is the bank's, amounts are fen, times UTC. The totals are the number of payments that succeeded and
 * their sum; failed ones are listed, but not counted. Refuses with {@code DATE_INVALID}.
 */
@ApplicationScoped
class StatementFile {

    @Inject
    Database database;

    /** The file of a day, written {@code yyyy-MM-dd}. */
    StreamingOutput of(String date) {
        LocalDate day = day(date);
        return wire -> {
            PrintWriter file = new PrintWriter(new OutputStreamWriter(wire, StandardCharsets.UTF_8));
            write(day, file);
            file.flush();
        };
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new Refusal(RefusalCode.DATE_INVALID, "a date is written 2026-11-22");
        }
    }

    private void write(LocalDate day, PrintWriter file) {
        Totals debits = new Totals();
        Totals credits = new Totals();
        line(file, "serial,requestNo,type,amount,status,finishedAt");
        database.each(
                "SELECT bank_serial, request_no, direction, amount, behaviour, status, finished_at FROM payment"
                        + " WHERE finished_at >= ? AND finished_at < ? ORDER BY finished_at, bank_serial",
                row -> {
                    (row.text("direction").equals("DEBIT") ? debits : credits).add(row);
                    line(file, payment(row));
                },
                day.atTime(LocalTime.MIDNIGHT).toInstant(Serial.BANK_ZONE),
                day.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(Serial.BANK_ZONE));
        line(file, debits.line("DEBIT"));
        line(file, credits.line("CREDIT"));
    }

    private static String payment(Row row) {
        return String.join(
                ",",
                row.text("bank_serial"),
                quoted(row.text("request_no")),
                row.text("direction"),
                Long.toString(amount(row)),
                row.text("status"),
                row.instant("finished_at").toString());
    }

    private static long amount(Row row) {
        boolean moved = row.text("status").equals("SUCCEEDED");
        var fault = new Fault(row.constant("behaviour", FaultMode.class), 0);
        return row.number("amount") + (moved ? fault.fenTooMany() : 0);
    }

    /** Request numbers are the customer's and may hold what CSV reads as its own. */
    static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void line(PrintWriter file, String text) {
        file.print(text);
        file.print("\r\n");
    }

    private static final class Totals {
        private long count;
        private long fen;

        private String line(String direction) {
            return "TOTAL,%d,%s,%d,SUCCEEDED,".formatted(count, direction, fen);
        }

        private void add(Row row) {
            if (row.text("status").equals("SUCCEEDED")) {
                count++;
                fen = Math.addExact(fen, amount(row));
            }
        }
    }
}
