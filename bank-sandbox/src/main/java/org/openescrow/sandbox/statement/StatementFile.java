package org.openescrow.sandbox.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import org.openescrow.sandbox.database.Database;
import org.openescrow.sandbox.database.Row;
import org.openescrow.sandbox.wire.Serial;

/**
 * The payments that ended on a banking day, which runs from midnight to midnight in UTC+8, as CSV by RFC 4180:
 * a header, a line a payment in the order of their ends, and a line of totals:
 *
 * <pre>
 * serial,requestNo,type,amount,status,finishedAt
 * P2026112309000012312345678,q1,DEBIT,10000,SUCCEEDED,2026-11-23T01:00:00.123Z
 * TOTAL,2,DEBIT,10000,SUCCEEDED,
 * </pre>
 *
 * <p>The serial is the bank's, amounts are fen, times UTC. The totals are the number of payments that succeeded and
 * their sum; failed ones are listed, but not counted.
 */
@ApplicationScoped
class StatementFile {

    @Inject
    Database database;

    void write(LocalDate day, PrintWriter file) {
        Totals totals = new Totals();
        line(file, "serial,requestNo,type,amount,status,finishedAt");
        database.each(
                "SELECT bank_serial, request_no, amount, status, finished_at FROM payment"
                        + " WHERE finished_at >= ? AND finished_at < ? ORDER BY finished_at, bank_serial",
                row -> {
                    totals.add(row);
                    line(file, payment(row));
                },
                day.atTime(LocalTime.MIDNIGHT).toInstant(Serial.BANK_ZONE),
                day.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(Serial.BANK_ZONE));
        line(file, "TOTAL,%d,DEBIT,%d,SUCCEEDED,".formatted(totals.count, totals.fen));
    }

    private static String payment(Row row) {
        return String.join(
                ",",
                row.text("bank_serial"),
                quoted(row.text("request_no")),
                "DEBIT",
                Long.toString(row.number("amount")),
                row.text("status"),
                row.instant("finished_at").toString());
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

        private void add(Row row) {
            if (row.text("status").equals("SUCCEEDED")) {
                count++;
                fen = Math.addExact(fen, row.number("amount"));
            }
        }
    }
}
