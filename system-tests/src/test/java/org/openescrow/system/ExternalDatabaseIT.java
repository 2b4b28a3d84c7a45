package org.openescrow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A database that others run, put up as {@code deploy/README.md} says: an owner, a user without rights, TLS. */
@Tag("launcher")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class ExternalDatabaseIT {
    private static final String OWNER = "escrow_owner";
    private static final String OWNER_PASSWORD = "tests-only-owner-" + Long.toHexString(System.nanoTime());
    private static final String USER = "escrow_app";
    private static final String PASSWORD = "tests-only-app-" + Long.toHexString(System.nanoTime());

    private static final String NO_RIGHT = "42000";
    private static final String NOT_LET_IN = "28000";
    private static final String NO_CONNECTION = "08S01";
    private static final List<String> HISTORY = List.of(
            "ledger_transaction",
            "ledger_entry",
            "ledger_seal",
            "bank_payment_event",
            "bank_evidence",
            "recharge_order_event",
            "consumption_order",
            "operator_action",
            "webhook_attempt");

    private DatabaseServer database;
    private String url;
    private Certificates certificates;

    @BeforeAll
    void putUp() throws Exception {
        Path folder = Files.createTempDirectory("external");
        certificates = Certificates.made(folder);
        database = DatabaseServer.start(
                folder, System.getProperty("user.name"), List.of("mariadb.cnf"), certificates.optionsOfMariaDb());
        database.awaitReady();
        String script = Files.readString(Path.of(System.getProperty("escrow.deploy"), "database.sql"))
                .replaceFirst("'\\.\\.\\.'", "'" + OWNER_PASSWORD + "'")
                .replaceFirst("'\\.\\.\\.'", "'" + PASSWORD + "'");
        try (Connection administrator = database.administrator("&allowMultiQueries=true");
                Statement statement = administrator.createStatement()) {
            statement.execute(script);
        }
        url = verifying(certificates.trusting());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void theApplicationsUserMakesNoTables() throws Exception {
        Migration.Result refused = new Migration(url, USER, PASSWORD, "%").run();

        assertEquals(2, refused.exitCode(), refused.said());
        try (Connection administrator = database.administrator("");
                Statement statement = administrator.createStatement();
                ResultSet tables = statement.executeQuery("SHOW TABLES IN escrow")) {
            assertFalse(tables.next(), refused.said());
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void theStoryIsPlayedOnWhatTheOwnerHasMigrated() throws Exception {
        new Migration(url, OWNER, OWNER_PASSWORD, "%").succeed();
        Map<String, String> settings =
                Map.of("ESCROW_DB_URL", url, "ESCROW_DB_USER", USER, "ESCROW_DB_PASSWORD", PASSWORD);
        try (RunningSystem system = RunningSystem.onMicro("external", settings)) {
            Marketplace shop = Marketplace.admitted(system);
            Marketplace.Customer customer = shop.customer(20_000);
            String merchant = shop.merchant().id();

            assertEquals(
                    201,
                    shop.client
                            .send(Marketplace.purchase(customer, merchant, 5_850))
                            .status());

            assertEquals(14_150, shop.available(customer.wallet()));
            assertTrue(system.desk().verifyBooks().getBoolean("clean"));
        }
        assertEquals("1", single("SELECT COUNT(*) FROM consumption_order"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void historyIsOnlyAddedTo() throws Exception {
        assertFalse(single("SHOW STATUS LIKE 'Ssl_cipher'").isEmpty());
        for (String table : HISTORY) {
            String column = single("SELECT column_name FROM information_schema.columns WHERE table_schema = 'escrow'"
                    + " AND table_name = '" + table + "' LIMIT 1");
            assertRefused(url, "UPDATE " + table + " SET " + column + " = " + column, NO_RIGHT);
            assertRefused(url, "DELETE FROM " + table, NO_RIGHT);
        }
        assertRefused(url, "CREATE TABLE mine (a BIGINT)", NO_RIGHT);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(4)
    void neitherSideTalksToWhomItDoesNotKnow() throws Exception {
        assertRefused(url + "&sslMode=DISABLED", "SELECT 1", NOT_LET_IN);
        assertRefused(verifying(certificates.trustingAnother()), "SELECT 1", NO_CONNECTION);
        // The certificate is of the address.
        String byName = url.replace("127.0.0.1", "localhost");
        assertRefused(byName, "SELECT 1", NO_CONNECTION);
        assertEquals("1", single(byName + "&sslMode=VERIFY_CA", "SELECT 1"));
    }

    private String verifying(String trust) throws IOException {
        return "jdbc:mysql://127.0.0.1:" + database.port() + "/escrow?" + DatabaseServer.urlOptions("url-options")
                + trust;
    }

    private String single(String query) throws SQLException {
        return single(url, query);
    }

    private static String single(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return String.valueOf(result.getString(result.getMetaData().getColumnCount()));
        }
    }

    private static void assertRefused(String url, String sql, String state) {
        SQLException refused = assertThrows(SQLException.class, () -> {
            try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD);
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
        assertEquals(state, refused.getSQLState(), refused.toString());
    }
}
