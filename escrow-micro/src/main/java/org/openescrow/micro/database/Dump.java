package org.openescrow.micro.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.openescrow.micro.home.PrivateFiles;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Both schemas as statements, of one moment, read while others write; and back again. Users and grants are not in it:
 * they are made at each start and by the migrations.
 *
 * <p>Refuses ({@link CannotStart}) when the server's own tools fail.
 */
public final class Dump {
    private static final String CHARACTERS = "--default-character-set=utf8mb4";

    private final DatabaseSettings settings;
    private final Secrets secrets;

    public Dump(DatabaseSettings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Writes the dump into that file, from the server that is running on the folder. */
    public void write(Path file) throws IOException, InterruptedException {
        if (OrphanedServer.find(settings.pidFile(), settings.data()).isEmpty()) {
            throw new CannotStart("no database runs on " + settings.folder() + "; start the system first");
        }
        run(
                "mariadb-dump",
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--hex-blob",
                        "--skip-lock-tables",
                        "--result-file=" + file,
                        "--databases",
                        EmbeddedDatabase.ESCROW,
                        EmbeddedDatabase.SANDBOX),
                new File("/dev/null"));
        PrivateFiles.force(file);
    }

    /** Reads the dump into a server that has just been started on an empty folder, and gives the grants anew. */
    public void read(Path file, EmbeddedDatabase database) throws IOException, InterruptedException, SQLException {
        run("mariadb", List.of("--batch"), file.toFile());
        try (Connection connection = DriverManager.getConnection(
                        database.url(EmbeddedDatabase.ESCROW),
                        Accounts.OWNER,
                        secrets.value(Secrets.Name.DATABASE_OWNER));
                Statement statement = connection.createStatement()) {
            // What is repeated has no version: the grants. The server's users are new, and have none.
            statement.executeUpdate("DELETE FROM flyway_payment WHERE version IS NULL");
            statement.executeUpdate("DELETE FROM flyway_escrow WHERE version IS NULL");
        }
        database.migrate();
    }

    private void run(String tool, List<String> arguments, File input) throws IOException, InterruptedException {
        MariaDbBinaries binaries = MariaDbBinaries.in(settings.binaries());
        ProcessBuilder builder = new ProcessBuilder(binaries.tool(tool).toString(), "--no-defaults")
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        builder.command().addAll(List.of("--socket=" + settings.socket(), "--user=root", "--skip-ssl", CHARACTERS));
        builder.command().addAll(arguments);
        binaries.addLibraries(builder.environment());
        // Not among the arguments, which everybody on the machine can read.
        builder.environment().put("MYSQL_PWD", secrets.value(Secrets.Name.DATABASE_ROOT));
        Files.createDirectories(settings.logs());
        int end = builder.start().waitFor();
        if (end != 0) {
            throw new CannotStart(tool + " ended with " + end + ": " + LastError.in(settings.log()));
        }
    }
}
