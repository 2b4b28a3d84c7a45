package org.openescrow.micro;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.terminal.Console;

/** What a person wants to know when the system is up. */
final class Banner {

    private final Console console;
    private final URI base;

    Banner(Console console, URI base) {
        this.console = console;
        this.base = base;
    }

    void addresses(long nanosToReady, Options.Command started) {
        console.blank();
        console.line("Ready in " + TimeUnit.NANOSECONDS.toSeconds(nanosToReady) + " s.");
        if (started != Options.Command.SERVICES) {
            console.line("  Console             " + base + "/escrow/console");
            console.line("  API for platforms   " + base + "/escrow/v1");
            console.line("  API for operators   " + base + "/escrow/admin/v1");
        }
        if (started != Options.Command.NODE) {
            console.line("  Bank and phones     " + base + "/sandbox");
        }
        String metrics = started == Options.Command.SERVICES ? "/metrics" : "/escrow/metrics";
        console.line("  Health, metrics     " + base + "/health  " + base + metrics);
    }

    /** To be printed once; afterwards the password is in the secrets file only. */
    void firstOperator(String name, String password) {
        console.line("  First operator      " + name + ", password " + password + " (shown this once)");
    }
}
