package org.openescrow.sandbox.callback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openescrow.sandbox.schedule.Alarm;
import org.openescrow.sandbox.schedule.Shift;
import org.openescrow.sandbox.wire.BankKey;

/**
 * Delivers letters: up to {@value #IN_FLIGHT} at a time, each by one POST outside any transaction; 2xx within 10 s is
 * delivered, all else is tried again. One sandbox serves one schema: two would deliver everything twice.
 */
@ApplicationScoped
public class Postman {

    private static final Logger LOG = System.getLogger(Postman.class.getName());

    private static final int IN_FLIGHT = 16;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private final Alarm alarm = new Alarm();
    /** Serials of the letters that left and were not settled yet. Only the working thread touches them. */
    private final Set<String> underWay = new HashSet<>();

    /** What the client's threads leave for the working thread: they know no transactions. */
    private final Queue<Landing> landed = new ConcurrentLinkedQueue<>();

    @Inject
    Letters letters;

    @Inject
    Shift shift;

    @Inject
    BankKey key;

    @Inject
    InstantSource clock;

    private HttpClient client;

    @PostConstruct
    void hire() {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) LetterDue due) {
        alarm.at(due.at());
    }

    /**
     * Waits until something landed or may be due, settles what landed and sends what is due; called by one thread,
     * again and again.
     */
    public void work() throws InterruptedException {
        alarm.await(clock);
        Instant now = clock.instant();
        settleLanded();
        // Twice as many as may fly: the front of the list can be under way already.
        for (Letter letter : letters.due(now, 2 * IN_FLIGHT)) {
            if (underWay.size() < IN_FLIGHT && underWay.add(letter.serial())) {
                send(letter);
            }
        }
    }

    private void settleLanded() {
        List<Landing> batch = new ArrayList<>();
        for (Landing landing = landed.poll(); landing != null; landing = landed.poll()) {
            batch.add(landing);
        }
        try {
            shift.inTransaction(() -> letters.settle(batch));
        } finally {
            // If the outcome was not noted, they are pending in the books and will be sent again.
            batch.forEach(landing -> underWay.remove(landing.letter().serial()));
        }
    }

    private void send(Letter letter) {
        try {
            var unused = client.sendAsync(request(letter), BodyHandlers.discarding())
                    .whenComplete(
                            (response, failure) -> land(letter, response != null && response.statusCode() / 100 == 2));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "callback {0} cannot be sent: {1}", letter.serial(), e.getClass());
            land(letter, false);
        }
    }

    private void land(Letter letter, boolean taken) {
        landed.add(new Landing(letter, taken));
        alarm.at(clock.instant());
    }

    private HttpRequest request(Letter letter) {
        byte[] body = letter.body().getBytes(StandardCharsets.UTF_8);
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        // A forged letter is signed rightly, but over other bytes: well-formed and wrong.
        byte[] signed = letter.forged() ? (letter.body() + " ").getBytes(StandardCharsets.UTF_8) : body;
        return HttpRequest.newBuilder(URI.create(letter.uri()))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/json")
                .header("Bank-Timestamp", timestamp)
                .header("Bank-Signature", key.sign(timestamp, signed))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }
}
