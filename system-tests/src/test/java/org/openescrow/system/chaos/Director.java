package org.openescrow.system.chaos;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.openescrow.system.Await;
import org.openescrow.system.SystemUnderTest;

/** Kills when the time has come, and sees to it that the system is up again before the next blow. */
final class Director {
    private static final Duration PROGRESS = Duration.ofMinutes(5);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration GLANCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    private final SystemUnderTest system;
    private final Outages outages;
    private final Pace pace;
    private final HttpClient http = HttpClient.newHttpClient();

    Director(SystemUnderTest system, Outages outages, Pace pace) {
        this.system = system;
        this.outages = outages;
        this.pace = pace;
    }

    /**
     * Deals out all blows, each while there is work: until it falls, little more is begun than has to be answered
     * before, and while the system recovers, less than the next one waits for. Stops where a client has failed.
     */
    void direct(List<Blow> blows, Crew crew) throws IOException {
        for (int i = 0; i < blows.size(); i++) {
            Blow blow = blows.get(i);
            pace.upTo(blow.afterAnswers() + Plan.CLIENTS);
            Await.until(
                    blow.afterAnswers() + " requests are answered",
                    PROGRESS,
                    () -> crew.answers() >= blow.afterAnswers() || crew.isOver());
            if (crew.hasFailed()) {
                return;
            }
            Violation.unless(!crew.isOver(), "the work was over before %s", blow);
            if (i + 1 < blows.size()) {
                pace.upTo(blows.get(i + 1).afterAnswers() - Plan.CLIENTS);
            } else {
                pace.free();
            }
            strike(blow.target());
        }
    }

    private void strike(Blow.Target target) throws IOException {
        outages.begin();
        switch (target) {
            case JVM -> {
                system.kill();
                system.startAgain();
            }
            case ALL_JVMS_GENTLY -> system.restart();
            case DATABASE -> {
                // Nobody starts it again but the launcher; of several that are copies of each other, the next serves.
                system.database().kill();
                Await.until("the system has its database again", RECOVERY, this::isReady);
            }
        }
        outages.end();
    }

    private boolean isReady() {
        HttpRequest question = HttpRequest.newBuilder(system.base().resolve("/health/ready"))
                .timeout(GLANCE)
                .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
