package org.openescrow.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openescrow.payment.LedgerDatabase.DatabaseRefusal;
import org.openescrow.payment.ledger.AccountKind;
import org.openescrow.payment.ledger.AccountNo;
import org.openescrow.payment.ledger.LedgerFixture;

/** What the database itself refuses the application, whatever the code above it does. */
class GrantsTest {
    private static final int COMMAND_DENIED = 1142;
    private static final int CHECK_VIOLATED_MARIADB = 4025;

    private final LedgerDatabase database = LedgerDatabase.get();
    private final LedgerFixture fixture = new LedgerFixture();

    /** The tables that only grow, each with a column that a statement may try to set. */
    private static final Map<String, String> HISTORY = Map.ofEntries(
            Map.entry("ledger_transaction", "id"),
            Map.entry("ledger_entry", "amount"),
            Map.entry("ledger_reversal", "undone_id"),
            Map.entry("ledger_hold_event", "id"),
            Map.entry("ledger_rule_change", "id"),
            Map.entry("ledger_seal", "number"),
            Map.entry("ledger_seal_leaf", "ordinal"),
            Map.entry("ledger_verification_result", "differences"),
            Map.entry("bank_payment_event", "id"),
            Map.entry("channel_callback", "id"),
            Map.entry("bank_evidence", "id"),
            Map.entry("callback_failure", "id"),
            Map.entry("channel_turn", "id"),
            Map.entry("reconciliation", "id"),
            Map.entry("reconciliation_difference", "id"));

    static Stream<String> changesOfHistory() {
        return HISTORY.entrySet().stream()
                .flatMap(table -> Stream.of(
                        "UPDATE " + table.getKey() + " SET " + table.getValue() + " = 1 WHERE false",
                        "DELETE FROM " + table.getKey() + " WHERE false",
                        "TRUNCATE TABLE " + table.getKey(),
                        "DROP TABLE " + table.getKey(),
                        "ALTER TABLE " + table.getKey() + " ADD COLUMN x INT"));
    }

    @ParameterizedTest
    @MethodSource("changesOfHistory")
    void theApplicationCannotChangeHistory(String sql) {
        assertEquals(COMMAND_DENIED, refusalOf(sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payment_account",
                "ledger_balance",
                "ledger_hold",
                "bank_agreement",
                "bank_payment",
                "channel_exception"
            })
    void theApplicationCannotDeleteAnything(String table) {
        assertEquals(COMMAND_DENIED, refusalOf("DELETE FROM " + table + " WHERE false"));
    }

    @ParameterizedTest
    @CsvSource({"USER, -1", "MERCHANT_SETTLEMENT, -1", "FEE_INCOME, -1", "USER, -1000000"})
    void theDatabaseKeepsWhatIsOwedFromGoingBelowZero(AccountKind kind, long balance) {
        AccountNo account = fixture.account(kind);
        assertEquals(
                CHECK_VIOLATED_MARIADB,
                refusalOf(
                        "UPDATE ledger_balance SET debits_posted = ? WHERE account_no = ?", -balance, account.value()));
    }

    @Test
    void theDatabaseCountsHoldsAgainstTheBalance() {
        AccountNo account = fixture.userWith(100);
        String hold = "UPDATE ledger_balance SET debits_pending = ? WHERE account_no = ?";
        assertEquals(CHECK_VIOLATED_MARIADB, refusalOf(hold, 101, account.value()));
        assertEquals(1, database.execute(hold, 100, account.value()));
        // No hold stands behind it, which a verification of the books would find.
        assertEquals(1, database.execute(hold, 0, account.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"debits_posted", "credits_posted", "debits_pending", "credits_pending"})
    void theDatabaseKeepsCountersFromGoingBelowZero(String counter) {
        AccountNo account = fixture.account(AccountKind.BANK_CLEARING);
        assertEquals(
                CHECK_VIOLATED_MARIADB,
                refusalOf("UPDATE ledger_balance SET " + counter + " = -1 WHERE account_no = ?", account.value()));
    }

    @Test
    void theDatabaseLetsABankAccountGoBelowZero() {
        AccountNo account = fixture.account(AccountKind.BANK_CLEARING);
        String update = "UPDATE ledger_balance SET credits_posted = ? WHERE account_no = ?";
        assertEquals(1, database.execute(update, 5, account.value()));
        assertEquals(1, database.execute(update, 0, account.value()));
    }

    private int refusalOf(String sql, Object... parameters) {
        return assertThrows(DatabaseRefusal.class, () -> database.execute(sql, parameters))
                .code();
    }
}
