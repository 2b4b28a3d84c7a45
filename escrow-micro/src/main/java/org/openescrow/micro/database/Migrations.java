package org.openescrow.micro.database;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.openescrow.micro.terminal.CannotStart;

/**
 * Runs each module's schema migrations from the class path, each with a history table of its own. The placeholder
 * {@code ${app_user}} is the application's user, to whom a migration grants what it may do.
 */
final class Migrations {

    private static final List<String> MODULES = List.of("payment", "escrow");

    private static final int LONGEST_REASON = 200;

    private Migrations() {}

    static int run(String url, String user, String password, String grantee) {
        return MODULES.stream()
                .mapToInt(module -> migrate(module, patient(url), user, password, grantee))
                .sum();
    }

    /** The same, whatever it says of time-outs: a statement over a table that has grown takes as long as it takes. */
    static String patient(String url) {
        // Of two values the driver takes the last one.
        return url + (url.contains("?") ? "&" : "?") + "socketTimeout=0";
    }

    private static int migrate(String module, String url, String user, String password, String grantee) {
        try {
            return Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(url, user, password)
                    .locations("classpath:db/" + module)
                    .table("flyway_" + module)
                    .placeholders(Map.of("app_user", grantee))
                    // The schema is not empty when the second module comes.
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .validateMigrationNaming(true)
                    .cleanDisabled(true)
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failure) {
            throw new CannotStart(
                    "the tables of " + module + " cannot be brought up to date: " + oneLine(failure)
                            + "; if the data folder is another version's, choose a new one with --data DIR",
                    failure);
        }
    }

    private static String oneLine(FlywayException failure) {
        // Without the URL's options, among which a password of a trust store may be.
        String message = String.valueOf(failure.getMessage())
                .replaceAll("(jdbc:[^?\\s]*)\\?[^\\s)]*", "$1")
                .replaceAll("\\s*\\R\\s*", " / ");
        return message.substring(0, Math.min(LONGEST_REASON, message.length()));
    }
}
