package org.openescrow.payment.channel.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openescrow.payment.channel.Direction;
import org.openescrow.payment.channel.RequestNo;
import org.openescrow.payment.channel.Statement;
import org.openescrow.payment.channel.StatementLine;
import org.openescrow.payment.money.Money;

/**
 * The sandbox bank's statement file: CSV with a header, a line a payment, and a line of totals for each direction. All
 * of it must be understood and the totals must agree with the lines, or it is no statement: a line that we passed over
 * would be money that we passed over.
 */
final class SandboxStatement {
    private static final System.Logger LOG = System.getLogger(SandboxStatement.class.getName());

    /** The bank's day runs from midnight to midnight there. */
    private static final ZoneOffset BANK_ZONE = ZoneOffset.ofHours(8);

    private static final String HEADER = "serial,requestNo,type,amount,status,finishedAt";
    private static final Pattern PAYMENT = Pattern.compile(
            "([^,]{1,255}),([A-Za-z0-9_-]{1,64}),(DEBIT|CREDIT),([0-9]{1,18}),(SUCCEEDED|FAILED),([0-9TZ:.-]+)");

    private SandboxStatement() {}

    /** Empty where it is no statement of this bank. */
    static Optional<Statement> read(LocalDate date, byte[] file) {
        List<String> text = new String(file, StandardCharsets.UTF_8).lines().toList();
        List<StatementLine> lines = new ArrayList<>();
        int row = 1;
        for (; row < text.size() && !text.get(row).startsWith("TOTAL,"); row++) {
            Matcher payment = PAYMENT.matcher(text.get(row));
            if (!payment.matches()) {
                LOG.log(System.Logger.Level.WARNING, "line {0} of the statement of {1} is not clear", row + 1, date);
                return Optional.empty();
            }
            lines.add(line(payment));
        }
        boolean whole = !text.isEmpty()
                && text.get(0).equals(HEADER)
                && text.subList(row, text.size())
                        .equals(List.of(total(Direction.DEBIT, lines), total(Direction.CREDIT, lines)));
        if (!whole) {
            LOG.log(System.Logger.Level.WARNING, "the statement of {0} is not whole", date);
            return Optional.empty();
        }
        return Optional.of(new Statement(
                date,
                date.atTime(LocalTime.MIDNIGHT).toInstant(BANK_ZONE),
                date.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(BANK_ZONE),
                lines));
    }

    private static StatementLine line(Matcher payment) {
        return new StatementLine(
                new RequestNo(payment.group(2)),
                Direction.valueOf(payment.group(3)),
                Money.fen(Long.parseLong(payment.group(4))),
                payment.group(5).equals("SUCCEEDED"),
                SandboxSerial.kept(payment.group(1)),
                payment.group());
    }

    private static String total(Direction direction, List<StatementLine> lines) {
        long count = 0;
        long fen = 0;
        for (StatementLine line : lines) {
            if (line.succeeded() && line.direction() == direction) {
                count++;
                fen = Math.addExact(fen, line.amount().minorUnits());
            }
        }
        return "TOTAL," + count + "," + direction + "," + fen + ",SUCCEEDED,";
    }
}
