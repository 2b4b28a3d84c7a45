package org.openescrow.system.chaos;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openescrow.client.platform.Merchant;

/** The ledger by itself, and against the orders: nothing made, nothing lost, nothing twice. */
final class LedgerAudit {
    /** Kind of fault, and a query that finds it; each must find nothing. */
    private static final Map<String, String> FAULTS = Map.of(
            "the sum of all entries of a currency is not zero",
                    """
                    SELECT currency, SUM(IF(side = 'DEBIT', amount, -amount)) AS rest
                    FROM ledger_entry GROUP BY currency HAVING rest <> 0
                    """,
            "transactions that do not sum to zero",
                    """
                    SELECT transaction_id, SUM(IF(side = 'DEBIT', amount, -amount)) AS rest
                    FROM ledger_entry GROUP BY transaction_id HAVING rest <> 0
                    """,
            "transactions without two entries",
                    """
                    SELECT t.id, COUNT(e.line) AS entries FROM ledger_transaction t
                    LEFT JOIN ledger_entry e ON e.transaction_id = t.id GROUP BY t.id HAVING entries <> 2
                    """,
            "accounts below their floor",
                    """
                    SELECT e.account_no, SUM(IF(e.side = 'CREDIT', e.amount, -e.amount)) AS balance
                    FROM ledger_entry e JOIN payment_account a ON a.account_no = e.account_no
                    WHERE a.kind IN ('USER', 'MERCHANT_SETTLEMENT', 'FEE_INCOME')
                    GROUP BY e.account_no HAVING balance < 0
                    """,
            "recharges that are not booked as they ended",
                    """
                    SELECT CONCAT(o.order_no, ' ', o.status), COUNT(t.id) AS bookings FROM recharge_order o
                    LEFT JOIN ledger_transaction t ON t.kind = 'RECHARGE' AND t.reference = o.id
                    GROUP BY o.id, o.order_no, o.status HAVING bookings <> IF(o.status = 'SUCCEEDED', 1, 0)
                    """,
            "consumptions that are not booked once",
                    """
                    SELECT CONCAT(o.order_no, ' ', o.status), COUNT(t.id) AS bookings FROM consumption_order o
                    LEFT JOIN ledger_transaction t ON t.kind = 'CONSUMPTION' AND t.reference = o.id
                    GROUP BY o.id, o.order_no, o.status HAVING bookings <> IF(o.status = 'SUCCEEDED', 1, 0)
                    """,
            "bookings without an order",
                    """
                    SELECT CONCAT(t.kind, ' ', t.reference), 1 FROM ledger_transaction t
                    LEFT JOIN recharge_order r ON t.kind = 'RECHARGE' AND r.id = t.reference
                    LEFT JOIN consumption_order c ON t.kind = 'CONSUMPTION' AND c.id = t.reference
                    WHERE r.id IS NULL AND c.id IS NULL
                    """,
            "orders and payments that have not ended",
                    """
                    SELECT order_no, 1 FROM recharge_order WHERE status NOT IN ('SUCCEEDED', 'FAILED')
                    UNION ALL SELECT request_no, 1 FROM bank_payment WHERE status NOT IN ('SUCCEEDED', 'FAILED')
                    """);

    private final Books books;

    LedgerAudit(Books books) {
        this.books = books;
    }

    /** Checks everything that was ever booked. */
    void check() throws SQLException {
        for (Map.Entry<String, String> fault : FAULTS.entrySet()) {
            List<Books.Line> found = books.ours(fault.getValue());
            Violation.unless(found.isEmpty(), "%s: %s", fault.getKey(), found);
        }
    }

    /** Checks that each merchant is owed what its purchases come to. */
    void checkMerchants(List<Merchant> merchants, Map<Integer, Long> sales) throws SQLException {
        for (int i = 0; i < merchants.size(); i++) {
            String account = merchants.get(i).settlementAccountNo();
            long owed = books
                    .ours(
                            "SELECT account_no, SUM(IF(side = 'CREDIT', amount, -amount)) FROM ledger_entry"
                                    + " WHERE account_no = ? GROUP BY account_no",
                            account)
                    .stream()
                    .mapToLong(Books.Line::number)
                    .sum();
            Violation.unless(
                    owed == sales.getOrDefault(i, 0L), "merchant %d sold for %s and is owed %d", i, sales.get(i), owed);
        }
    }

    /** By which roads payments ended, and how often. */
    Map<String, Long> roads() throws SQLException {
        return books
                .ours("SELECT evidence, COUNT(*) FROM bank_payment_event WHERE to_status IN ('SUCCEEDED', 'FAILED')"
                        + " GROUP BY evidence")
                .stream()
                .collect(Collectors.toMap(Books.Line::name, Books.Line::number, Long::sum, TreeMap::new));
    }

    /** How many callbacks named a wrong amount. */
    long wrongAmounts() throws SQLException {
        return books
                .ours("SELECT kind, COUNT(*) FROM channel_exception WHERE kind = 'WRONG_AMOUNT' GROUP BY kind")
                .stream()
                .mapToLong(Books.Line::number)
                .sum();
    }
}
