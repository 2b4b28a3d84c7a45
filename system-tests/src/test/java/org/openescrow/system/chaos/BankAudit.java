package org.openescrow.system.chaos;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openescrow.micro.demo.OutsideWorld;

/** The bank's book against ours, line by line: its statement, its cards, our clearing account. */
final class BankAudit {
    private static final ZoneOffset BANKING_DAY = ZoneOffset.ofHours(8);
    private static final String CLEARING =
            """
            SELECT p.request_no, e.amount
            FROM ledger_entry e
            JOIN payment_account a ON a.account_no = e.account_no AND a.kind = 'BANK_CLEARING'
            JOIN ledger_transaction t ON t.id = e.transaction_id
            LEFT JOIN bank_payment p ON p.reference = t.reference AND t.kind = 'RECHARGE'
            """;

    private final OutsideWorld world;
    private final Books books;

    BankAudit(OutsideWorld world, Books books) {
        this.world = world;
        this.books = books;
    }

    /**
     * Compares everything since that moment.
     *
     * @param beginning before the first payment of the whole system
     */
    void check(Cast cast, Instant beginning) throws SQLException {
        Map<String, Long> statement = checkClearing(beginning);
        for (Cast.Customer customer : cast.customers()) {
            checkCard(customer, statement);
        }
        checkExceptions();
    }

    /** The statement alone; answers it. */
    Map<String, Long> checkClearing(Instant beginning) throws SQLException {
        Map<String, Long> statement = statement(beginning);
        Map<String, Long> clearing = new TreeMap<>();
        for (Books.Line line : books.ours(CLEARING)) {
            Violation.unless(clearing.put(line.name(), line.number()) == null, "%s is booked twice", line.name());
        }
        Violation.unless(
                statement.equals(clearing),
                "the bank's statement and our clearing account differ: only or otherwise there %s, here %s",
                without(statement, clearing),
                without(clearing, statement));
        return statement;
    }

    private void checkCard(Cast.Customer customer, Map<String, Long> statement) {
        JsonObject card = world.card(customer.cardNo());
        long debited = 0;
        for (JsonObject movement : card.getJsonArray("movements").getValuesAs(JsonObject.class)) {
            if (movement.getString("type").equals("DEBIT")) {
                String requestNo = movement.getString("requestNo");
                long fen = movement.getJsonNumber("amount").longValueExact();
                debited += fen;
                Violation.unless(
                        Long.valueOf(fen).equals(statement.get(requestNo)),
                        "the card's movement %s of %d fen stands in the statement as %s",
                        requestNo,
                        fen,
                        statement.get(requestNo));
            }
        }
        long balance = card.getJsonNumber("balance").longValueExact();
        Violation.unless(
                balance == customer.cardBalance() - debited,
                "the card of %s held %d, was debited %d, holds %d",
                customer,
                customer.cardBalance(),
                debited,
                balance);
    }

    /** The bank tells the truth but for the wrong amounts that it was told to name; nothing else may look odd to us. */
    private void checkExceptions() throws SQLException {
        List<Books.Line> odd = books.ours("SELECT CONCAT(kind, ' ', request_no, ': ', detail), 1"
                + " FROM channel_exception WHERE kind <> 'WRONG_AMOUNT'");
        Violation.unless(odd.isEmpty(), "exceptions without a cause: %s", odd);
    }

    private Map<String, Long> statement(Instant beginning) {
        Map<String, Long> lines = new TreeMap<>();
        LocalDate today = Instant.now().atOffset(BANKING_DAY).toLocalDate();
        LocalDate first = beginning.atOffset(BANKING_DAY).toLocalDate();
        first.datesUntil(today.plusDays(1))
                .forEach(day -> world.statement(day).lines().forEach(line -> read(line, lines)));
        return lines;
    }

    /** Of {@code serial,requestNo,type,amount,status,finishedAt}; our request numbers need no quotes. */
    private static void read(String line, Map<String, Long> lines) {
        String[] fields = line.split(",", -1);
        if (fields[4].equals("SUCCEEDED") && !fields[0].equals("TOTAL")) {
            Violation.unless(
                    lines.put(fields[1], Long.parseLong(fields[3])) == null, "the bank lists %s twice", fields[1]);
        }
    }

    private static Map<String, Long> without(Map<String, Long> all, Map<String, Long> others) {
        Map<String, Long> rest = new TreeMap<>(all);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }
}
