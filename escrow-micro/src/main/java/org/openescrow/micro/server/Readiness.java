package org.openescrow.micro.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openescrow.micro.terminal.CannotStart;

/** Asks an address over HTTP until it answers 200. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 100;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER_TIMEOUT).build();
    private final HttpRequest question;

    Readiness(URI address) {
        question = HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT).build();
    }

    void await(Path log) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart("the server did not become ready in " + PATIENCE.toSeconds() + " s; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
