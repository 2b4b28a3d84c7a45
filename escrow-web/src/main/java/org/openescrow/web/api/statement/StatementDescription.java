package org.openescrow.web.api.statement;

import org.openescrow.escrow.EscrowRefusal;
import org.openescrow.web.description.Description;
import org.openescrow.web.description.Leaf;
import org.openescrow.web.description.Operations;
import org.openescrow.web.description.Terms;

/** What the reference says about statements. */
public final class StatementDescription implements Description {
    private static final String EXAMPLE = StatementText.HEADER
            + "\"2026-11-21T16:00:00.000Z\",\"2026-11-22 00:00:00\",\"OPENING_BALANCE\",,,,0,,\r\n"
            + "\"2026-11-22T16:00:00.000Z\",\"2026-11-23 00:00:00\",\"CLOSING_BALANCE\",,,,0,,\r\n";

    @Override
    public void describe(Class<?> resource, Operations statements) {
        statements.group("Wallets");
        statements.path("id", Terms.WALLET_ID);
        statements
                .get("", "readStatement", "A wallet's statement")
                .text("CSV (RFC 4180) in UTF-8, amounts in whole fen, days of Asia/Shanghai. The first line is the"
                        + " opening balance; where the last one is not the closing balance, it is not complete.")
                .required("from", Terms.DATE.meaning("The first day."))
                .required("to", Terms.DATE.meaning("The last day; 366 days at the most."))
                .answers(200, "text/csv", Leaf.text("One entry a line.", EXAMPLE))
                .refuses(EscrowRefusal.WALLET_UNKNOWN, EscrowRefusal.STATEMENT_RANGE_UNACCEPTABLE);
    }
}
