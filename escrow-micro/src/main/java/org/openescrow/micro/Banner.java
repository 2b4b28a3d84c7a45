package org.openescrow.micro;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.terminal.Console;

/** What a person wants to know when the system is up. */
final class Banner {

    private final Console console;
    private final URI base;

    Banner(Console console, URI base) {
        this.console = console;
        this.base = base;
    }

    void addresses(long nanosToReady) {
        console.blank();
        console.line("Ready in " + TimeUnit.NANOSECONDS.toSeconds(nanosToReady) + " s.");
        console.line("  Console             " + base + "/escrow/console");
        console.line("  API for platforms   " + base + "/escrow/v1");
        console.line("  API for operators   " + base + "/escrow/admin/v1");
        console.line("  Bank and phones     " + base + "/sandbox");
        console.line("  Health, metrics     " + base + "/health  " + base + "/metrics");
    }

    /** To be printed once; afterwards the password is in the secrets file only. */
    void firstOperator(String name, Secrets secrets) {
        console.line("  First operator      " + name + ", password " + secrets.value(Secrets.Name.FIRST_OPERATOR)
                + " (shown this once)");
    }
}
