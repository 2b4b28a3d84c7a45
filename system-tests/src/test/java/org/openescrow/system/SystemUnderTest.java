package org.openescrow.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.openescrow.client.ApiResponse;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.Exchange;
import org.openescrow.client.signature.HttpRequestSigner;
import org.openescrow.micro.demo.DemoTarget;
import org.openescrow.micro.demo.OperatorDesk;
import org.openescrow.system.chaos.Database;
import org.openescrow.system.chaos.DatabaseProcess;

/** What tests talk to: one system, or several nodes behind one address. */
public interface SystemUnderTest extends AutoCloseable {
    /** The address that callers have. */
    URI base();

    /** Where the bank, the authority and the phones are. */
    URI outside();

    /** The address with the first operator's name and password. */
    DemoTarget target();

    /** What it promises, read once. */
    Contract contract();

    /** The data folder of the database, which all starts have in common. */
    Path data();

    /** The database behind it. */
    default Database database() {
        return new DatabaseProcess(data());
    }

    /** As a power cut would end a JVM that serves; the database beside it is left to itself. */
    void kill();

    /** Starts that JVM again on the same data. */
    void startAgain() throws IOException;

    /** Stops what serves as an administrator would, one JVM after the other, each started again before the next. */
    void restart() throws IOException;

    @Override
    void close();

    /** A platform's client; each answer is held against the contract. */
    default EscrowClient client(HttpRequestSigner signer) {
        return EscrowClient.at(base().resolve("/escrow/v1"), signer).observedBy(this::check);
    }

    private void check(Exchange exchange) {
        ApiResponse answer = exchange.response();
        // While it starts again, the server answers before the application is there, and promises nothing.
        if (answer.header("Request-Id").isPresent()) {
            contract()
                    .check(new Contract.Seen(
                            exchange.request().method(),
                            exchange.target(),
                            answer.status(),
                            answer.header("Content-Type").orElse(""),
                            answer.body()));
        }
    }

    /** The first operator, logged in; each answer is held against the contract. */
    default OperatorDesk desk() {
        return OperatorDesk.logIn(target(), answer -> contract()
                .check(new Contract.Seen(
                        answer.method(), answer.target(), answer.status(), answer.mediaType(), answer.body())));
    }
}
