package org.openescrow.micro.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.revival.Revival;
import org.openescrow.micro.terminal.CannotStart;

/**
 * A real MariaDB 11.4 as a child process, reachable from this machine only, with the schemas {@value #ESCROW} and
 * {@value #SANDBOX} and their users. Its data outlives it; each commit is on the disk before it is answered.
 *
 * <p>A server that ends without having been asked to is started again on the same port, so that whoever holds its
 * address finds it again; see {@link Revival}.
 *
 * <p>Refuses ({@link CannotStart}) when the data is damaged, the port is taken or the binaries do not run here.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    public static final String ESCROW = "escrow";
    public static final String SANDBOX = "bank_sandbox";

    private static final long STOP_SECONDS = 60;
    private static final String URL_OPTIONS = "?sslMode=DISABLED&rewriteBatchedStatements=true"
            + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
            + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=1000&prepStmtCacheSqlLimit=4096"
            + "&useLocalSessionState=true&cacheServerConfiguration=true&tcpKeepAlive=true"
            + "&connectTimeout=10000&socketTimeout=60000";

    private final DatabaseSettings settings;
    private final Secrets secrets;
    private final int port;
    private final Revival revival;
    private final Object migration = new Object();

    private EmbeddedDatabase(DatabaseSettings settings, Secrets secrets, int port) {
        this.settings = settings;
        this.secrets = secrets;
        this.port = port;
        this.revival = new Revival("MariaDB", "logs/mariadb.log", this::launch);
    }

    /** Starts the server on that folder's data, making the data at the first start, and waits until it answers. */
    public static EmbeddedDatabase start(DatabaseSettings settings, Secrets secrets) throws Exception {
        PrivateFiles.directory(settings.folder());
        PrivateFiles.directory(settings.temporary());
        PrivateFiles.directory(settings.logs());
        int port = settings.port() == 0 ? FreePort.any() : settings.port();
        EmbeddedDatabase database = new EmbeddedDatabase(settings, secrets, port);
        database.revival.begin();
        return database;
    }

    private void launch(Consumer<Process> started) throws Exception {
        OrphanedServer.stop(settings.pidFile(), settings.data());
        ServerProcess server = new ServerProcess(MariaDbBinaries.in(settings.binaries()), settings);
        if (!Files.exists(settings.data())) {
            server.install();
        }
        Path accounts = settings.folder().resolve("accounts.sql");
        try {
            String statements = String.join("\n", new Accounts(secrets).statements()) + "\n";
            // Run before the server listens: there is no moment at which it answers without a password.
            PrivateFiles.write(accounts, statements.getBytes(StandardCharsets.UTF_8));
            Process process = server.start(port, accounts);
            started.accept(process);
            server.awaitReady(process, url(ESCROW), Accounts.OWNER, ownerPassword());
        } finally {
            Files.deleteIfExists(accounts);
        }
    }

    /** The JDBC URL (Connector/J) of one of the schemas, times in UTC. */
    public String url(String schema) {
        return "jdbc:mysql://" + Accounts.HOST + ":" + port + "/" + schema + URL_OPTIONS;
    }

    public String applicationUser() {
        return Accounts.APPLICATION;
    }

    public String applicationPassword() {
        return secrets.value(Secrets.Name.DATABASE_APPLICATION);
    }

    public String sandboxUser() {
        return Accounts.SANDBOX;
    }

    public String sandboxPassword() {
        return secrets.value(Secrets.Name.DATABASE_SANDBOX);
    }

    /** Brings the escrow schema up to date; answers how many migrations were run. */
    public int migrate() throws IOException {
        synchronized (migration) {
            int run = Migrations.run(url(ESCROW), Accounts.OWNER, ownerPassword(), Accounts.applicationGrantee());
            FirstTables.end(settings.data());
            return run;
        }
    }

    /** Why it is gone for good, once it ended by itself and could not be started again. */
    public CompletionStage<CannotStart> loss() {
        return revival.loss();
    }

    /** The child process's number, for whoever has to find out whether it still runs. */
    public long pid() {
        return revival.current().pid();
    }

    private String ownerPassword() {
        return secrets.value(Secrets.Name.DATABASE_OWNER);
    }

    /** Stops the server, once a migration under way has ended: one that is cut off could never be gone on with. */
    @Override
    public void close() {
        synchronized (migration) {
            stop();
        }
    }

    private void stop() {
        Process process = revival.end();
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        // Nothing committed is lost: the next start recovers from the redo log.
        process.destroyForcibly();
    }
}
