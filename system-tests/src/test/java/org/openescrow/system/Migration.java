package org.openescrow.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./escrow migrate}, on a database that others run, for the application's user {@code escrow_app}. */
public record Migration(String url, String owner, String password, String hosts) {
    /** How it ended. */
    public record Result(int exitCode, String said) {}

    /** Runs it to its end. */
    public Result run() throws IOException, InterruptedException {
        // It keeps nothing and listens nowhere.
        Path folder = Path.of(System.getProperty("escrow.test.output"), "migrate");
        ProcessBuilder command = new LauncherInstallation("migrate", 1, folder).command();
        command.environment()
                .putAll(Map.of(
                        "ESCROW_DB_URL",
                        url,
                        "ESCROW_DB_OWNER",
                        owner,
                        "ESCROW_DB_OWNER_PASSWORD",
                        password,
                        "ESCROW_DB_USER",
                        "escrow_app",
                        "ESCROW_DB_USER_HOST",
                        hosts));
        Process migrating = command.redirectErrorStream(true).start();
        String said = new String(migrating.getInputStream().readAllBytes(), UTF_8);
        return new Result(migrating.waitFor(), said);
    }

    /** The same; fails where it was refused. */
    public void succeed() throws IOException, InterruptedException {
        Result result = run();
        if (result.exitCode() != 0) {
            throw new AssertionError("the tables were not made: " + result.said());
        }
    }
}
