package org.openescrow.payment.channel.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import org.openescrow.payment.SteppableClock;

/** What the container does for the adapter: wires it to a bank. */
final class WiredAdapter {
    private WiredAdapter() {}

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is what injects.
    static void wire(SandboxBank adapter, StubBank bank, Path folder) throws IOException {
        var connection = new SandboxConnection();
        connection.baseUri = bank.base() + "/sandbox";
        connection.secret = "a secret";
        connection.publicKeyFile = StubBank.publicKey(folder).toString();
        connection.timeoutMillis = 400;
        connection.clock = new SteppableClock();
        connection.readKey();
        adapter.connection = connection;
        adapter.line = new SandboxLine();
        adapter.line.connection = connection;
        adapter.callbackUri = "http://us";
    }
}
