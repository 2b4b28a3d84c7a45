package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.openescrow.system.chaos.Books;

/**
 * An upgrade across migrations: the books of an older release go on. They are what the release of payment V6 and
 * escrow V4 had after its demo (a recharge of 20,000 fen, a purchase of 5,850), without its operator and without its
 * keys: what it had encrypted for people cannot be read here, and is not asked for.
 */
@Tag("launcher")
@Execution(ExecutionMode.CONCURRENT)
class UpgradeIT {
    private static final String RECHARGE = "rch_01M8F0D3V24S2J6XAPR7YFY0A2";
    private static final String PURCHASE = "con_01M8F0D4SMD4XWRE4V14DN0H13";
    private static final String BANK_PAYMENT = "BR01M8F0D3V5EPK25WEX3WY1CN13";
    private static final String WALLET = "wal_01M8F0D35DXT1B4D1S0C4W8M56";
    private static final String ACCOUNT = "1075405740096978";
    private static final long LEFT = 14_150;

    @Test
    void theBooksOfAnOlderReleaseGoOn() throws Exception {
        Path older = Files.createTempDirectory(Path.of(System.getProperty("escrow.test.output")), "older-release");
        Process keys =
                new LauncherInstallation("keys", 1, older).command().inheritIO().start();
        assertEquals(0, keys.waitFor());
        try (InputStream books = UpgradeIT.class.getResourceAsStream("/books-of-an-older-release.sql")) {
            Files.copy(Objects.requireNonNull(books), older.resolve("books.sql"));
        }
        Path data = older.resolveSibling("upgraded-" + older.getFileName());
        RestoreIT.run("restore", "--from", older.toString(), "--data", data.toString());
        try (RunningSystem system = RunningSystem.startOn(data, "upgraded")) {
            whatWasThereIsThere(system);
            Marketplace shop = Marketplace.admitted(system);
            Marketplace.Customer customer = shop.customer(5_000);
            String merchant = shop.merchant().id();
            assertEquals(
                    201,
                    shop.client
                            .send(Marketplace.purchase(customer, merchant, 1_200))
                            .status());
            assertEquals(3_800, shop.available(customer.wallet()));
            assertSound(system);
        }
    }

    private static void whatWasThereIsThere(RunningSystem system) throws Exception {
        assertSound(system);
        var desk = system.desk();
        assertEquals(2, desk.entries("RECHARGE", RECHARGE).getJsonArray("data").size());
        assertEquals(
                2, desk.entries("CONSUMPTION", PURCHASE).getJsonArray("data").size());
        assertEquals("SUCCEEDED", desk.bankPayment(BANK_PAYMENT).getString("status"));
        desk.blockWallet(WALLET, "OUT", "asked for after the upgrade");
        desk.unblockWallet(WALLET, "OUT", "answered");
        try (Books books = new Books(system.database())) {
            assertEquals(
                    List.of(new Books.Line(ACCOUNT, LEFT)),
                    books.ours(
                            "SELECT account_no, credits_posted - debits_posted FROM ledger_balance"
                                    + " WHERE account_no = ?",
                            ACCOUNT));
        }
    }

    /** Every balance is that of its entries, the chain of seals holds, and the bank's book is ours. */
    private static void assertSound(RunningSystem system) throws Exception {
        JsonObject verdict = system.desk().verifyBooks();
        assertTrue(verdict.getBoolean("clean"), verdict::toString);
        assertTrue(system.desk().trialBalance().getBoolean("balanced"));
        try (Books books = new Books(system.database())) {
            assertEquals(
                    books.theirs("SELECT 'moved', SUM(amount) FROM payment WHERE status = 'SUCCEEDED'"),
                    books.ours("SELECT 'moved', SUM(debits_posted - credits_posted) FROM ledger_balance"
                            + " WHERE kind = 'BANK_CLEARING'"));
        }
    }
}
