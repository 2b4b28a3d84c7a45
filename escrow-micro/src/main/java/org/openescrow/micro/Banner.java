package org.openescrow.micro;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.home.Secrets;
import org.openescrow.micro.terminal.Console;

/** What a person wants to know when the system is up. */
final class Banner {

    private final Console console;
    private final URI base;
    private final Settings settings;

    Banner(Console console, URI base, Settings settings) {
        this.console = console;
        this.base = base;
        this.settings = settings;
    }

    void print(Secrets secrets, long nanosToReady) {
        console.blank();
        console.line("Ready in " + TimeUnit.NANOSECONDS.toSeconds(nanosToReady) + " s.");
        console.line("  API for platforms   " + base + "/escrow/v1");
        console.line("  API for operators   " + base + "/escrow/admin/v1");
        console.line("  Bank and phones     " + base + "/sandbox");
        console.line("  Health, metrics     " + base + "/health  " + base + "/metrics");
        // Printed once: afterwards it is in the secrets file only.
        if (secrets.firstStart() && settings.value("escrow.admin.password").isEmpty()) {
            console.line("  First operator      "
                    + settings.value("escrow.admin.user").orElse("admin") + ", password "
                    + secrets.value(Secrets.Name.FIRST_OPERATOR) + " (shown this once)");
        }
        console.blank();
    }
}
