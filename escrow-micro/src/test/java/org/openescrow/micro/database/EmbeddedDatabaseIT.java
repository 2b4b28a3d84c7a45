package org.openescrow.micro.database;

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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.micro.home.DataFolder;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.server.PoolSize;
import org.openescrow.micro.terminal.CannotStart;

class EmbeddedDatabaseIT {

    @TempDir
    Path temporary;

    private DataFolder folder;
    private Secrets secrets;
    private DatabaseSettings settings;

    @BeforeEach
    void openAFolderWithASpaceInItsName() {
        folder = DataFolder.open(temporary.resolve("my data"));
        secrets = Secrets.of(folder);
        settings = new DatabaseSettings(
                folder.database(), Path.of("target", "mariadb").toAbsolutePath(), folder.logs(), 0);
    }

    @AfterEach
    void release() throws IOException {
        folder.close();
    }

    @Test
    void givesEachUserItsOwnRightsAndNobodyElseAny() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            String escrow = database.url(EmbeddedDatabase.ESCROW);
            owner(
                    database,
                    "CREATE TABLE entry (amount BIGINT)",
                    "GRANT SELECT, INSERT ON entry TO " + Accounts.applicationGrantee());

            execute(escrow, "escrow_app", database.applicationPassword(), "INSERT INTO entry VALUES (1)");
            assertRefused(escrow, "escrow_app", database.applicationPassword(), "UPDATE entry SET amount = 2");
            assertRefused(escrow, "escrow_app", database.applicationPassword(), "DELETE FROM entry");
            assertRefused(escrow, "bank_sandbox", database.sandboxPassword(), "SELECT * FROM entry");
            assertRefused(escrow, "escrow_app", "wrong", "SELECT 1");
            assertRefused(escrow, "root", "", "SELECT 1");
            assertRefused(escrow, "", "", "SELECT 1");
        }
    }

    /** As a database that others run is migrated: by its owner, for a user who cannot rewrite history. */
    @Test
    void isMigratedByItsOwnerForAUserWhoMayOnlyWhatIsGranted() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            String escrow = database.url(EmbeddedDatabase.ESCROW);
            String ownerPassword = secrets.value(Secrets.Name.DATABASE_OWNER);
            var application = new ExternalDatabase.Account(database.applicationUser(), Accounts.HOST);
            var external = new ExternalDatabase(escrow, Accounts.OWNER, ownerPassword, application);

            assertTrue(external.migrate() > 0);
            assertEquals(0, external.migrate());

            assertRefused(escrow, "escrow_app", database.applicationPassword(), "DELETE FROM ledger_entry");
            assertRefused(escrow, "escrow_app", database.applicationPassword(), "UPDATE ledger_entry SET amount = 1");
            assertRefused(escrow, "escrow_app", database.applicationPassword(), "CREATE TABLE mine (a BIGINT)");
        }
    }

    @Test
    void beginsAgainWhereTheFirstStartWasCutOffAmongItsMigrations() throws Exception {
        Path queue = folder.queue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            owner(database, "CREATE TABLE payment_account (half BIGINT)");
            assertThrows(CannotStart.class, database::migrate);
        }

        assertTrue(FirstTables.discardUnfinished(settings, queue));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            assertTrue(database.migrate() > 0);
            owner(database, "CREATE TABLE entry (amount BIGINT)", "INSERT INTO entry VALUES (7)");
        }

        assertFalse(FirstTables.discardUnfinished(settings, queue), "it could have served");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            assertEquals(0, database.migrate());
            assertEquals("7", single(database, "SELECT amount FROM entry"));
        }
    }

    @Test
    void isStoppedOnlyWhenAMigrationUnderWayHasEnded() throws Exception {
        FutureTask<Integer> migration;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            migration = new FutureTask<>(database::migrate);
            new Thread(migration, "migration").start();
            await("it has begun", () -> isBeingMigrated(database));
        }

        assertTrue(migration.get(1, TimeUnit.MINUTES) > 0);
    }

    @Test
    void aMigrationIsNotGivenUpSinceItTakesLong() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            String password = secrets.value(Secrets.Name.DATABASE_OWNER);
            String hasty = database.url(EmbeddedDatabase.ESCROW).replace("socketTimeout=60000", "socketTimeout=500");
            String statement = "DO SLEEP(2)";
            SQLException gaveUp =
                    assertThrows(SQLException.class, () -> execute(hasty, Accounts.OWNER, password, statement));
            assertEquals("08S01", gaveUp.getSQLState(), "the line is lost");
            execute(Migrations.patient(hasty), Accounts.OWNER, password, statement);
        }
    }

    @Test
    void keepsTimeInUtcAndReadsCommitted() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            assertEquals("READ-COMMITTED", single(database, "SELECT @@transaction_isolation"));
            assertEquals("0", single(database, "SELECT TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), NOW())"));
            assertEquals("utf8mb4_bin", single(database, "SELECT @@collation_database"));
            assertEquals("1", single(database, "SELECT @@innodb_flush_log_at_trx_commit"));
        }
    }

    @Test
    void hasConnectionsForThePoolsOfADozenNodes() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            int connections = Integer.parseInt(single(database, "SELECT @@max_connections"));
            assertTrue(connections >= 12 * PoolSize.USUAL_MOST + 16, connections + " connections");
        }
    }

    @Test
    void stopsAServerThatItsLauncherLeftBehindAndKeepsItsData() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            owner(database, "CREATE TABLE entry (amount BIGINT)", "INSERT INTO entry VALUES (7)");
        }
        Path nothing = Files.createFile(temporary.resolve("nothing.sql"));
        Process orphan =
                new ServerProcess(MariaDbBinaries.in(settings.binaries()), settings).start(FreePort.any(), nothing);
        await("the server has its number written down", () -> Files.exists(settings.pidFile()));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            assertFalse(orphan.isAlive());
            assertEquals("7", single(database, "SELECT amount FROM entry"));
        }
    }

    @Test
    void startsAServerAgainThatDiedAndKeepsItsAddressAndItsData() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            owner(database, "CREATE TABLE entry (amount BIGINT)", "INSERT INTO entry VALUES (7)");
            ProcessHandle killed = ProcessHandle.of(database.pid()).orElseThrow();

            killed.destroyForcibly();
            killed.onExit().get(1, TimeUnit.MINUTES);

            await("it is back", () -> database.pid() != killed.pid() && answers(database));
            assertEquals("7", single(database, "SELECT amount FROM entry"));
        }
    }

    @Test
    void tellsWhenAServerThatDiedCannotBeStartedAgain() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(settings, secrets)) {
            // The next server's log cannot be opened.
            Files.delete(settings.log());
            Files.createDirectory(settings.log());

            ProcessHandle.of(database.pid()).orElseThrow().destroyForcibly();

            CannotStart why = database.loss().toCompletableFuture().get(2, TimeUnit.MINUTES);
            assertTrue(String.valueOf(why.getMessage()).contains("MariaDB"), why.getMessage());
        }
    }

    @Test
    void saysInOneLineThatTheDataIsDamaged() throws Exception {
        EmbeddedDatabase.start(settings, secrets).close();
        Files.write(settings.data().resolve("ibdata1"), new byte[4096]);

        CannotStart refused = assertThrows(CannotStart.class, () -> EmbeddedDatabase.start(settings, secrets)
                .close());

        String message = String.valueOf(refused.getMessage());
        assertTrue(message.contains("InnoDB") && message.lines().count() == 1, message);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, "waited in vain until " + what);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean answers(EmbeddedDatabase database) {
        try {
            return single(database, "SELECT 1").equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private boolean isBeingMigrated(EmbeddedDatabase database) {
        String history = "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'flyway_payment'";
        try {
            return single(database, history).equals("1");
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void owner(EmbeddedDatabase database, String... statements) throws SQLException {
        for (String statement : statements) {
            execute(
                    database.url(EmbeddedDatabase.ESCROW),
                    Accounts.OWNER,
                    secrets.value(Secrets.Name.DATABASE_OWNER),
                    statement);
        }
    }

    private String single(EmbeddedDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.url(EmbeddedDatabase.ESCROW),
                        Accounts.OWNER,
                        secrets.value(Secrets.Name.DATABASE_OWNER));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertTrue(result.next());
            return String.valueOf(result.getString(1));
        }
    }

    private static void execute(String url, String user, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertRefused(String url, String user, String password, String sql) {
        SQLException refused = assertThrows(SQLException.class, () -> execute(url, user, password, sql));
        // 42000: no right to the object or the schema; 28000: no such user or password.
        assertTrue(String.valueOf(refused.getSQLState()).matches("42000|28000"), refused.toString());
    }
}
