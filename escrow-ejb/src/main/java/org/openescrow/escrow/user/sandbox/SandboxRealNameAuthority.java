package org.openescrow.escrow.user.sandbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.person.Person;
import org.openescrow.escrow.user.RealNameAnswer;
import org.openescrow.escrow.user.RealNameAuthority;
import org.openescrow.payment.trace.Step;
import org.openescrow.payment.trace.Trace;

/** The sandbox's real-name authority over HTTP: signs what we ask, believes only what the authority has signed. */
@ApplicationScoped
class SandboxRealNameAuthority implements RealNameAuthority {
    private static final System.Logger LOG = System.getLogger(SandboxRealNameAuthority.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    @Inject
    @ConfigProperty(name = "escrow.real-name.uri")
    String baseUri;

    @Inject
    @ConfigProperty(name = "escrow.real-name.secret")
    String secret;

    @Inject
    @ConfigProperty(name = "escrow.channel.sandbox.public-key")
    String publicKeyFile;

    @Inject
    InstantSource clock;

    // Over HTTP/2 all calls would share one connection: when it hangs, every call times out until we are restarted.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private InstitutionSignature ours;
    private AuthoritySignature theirs;

    @PostConstruct
    void readKeys() {
        ours = new InstitutionSignature(secret);
        try {
            theirs = new AuthoritySignature(Files.readString(Path.of(publicKeyFile)));
        } catch (IOException e) {
            throw new UncheckedIOException("escrow.channel.sandbox.public-key cannot be read", e);
        }
    }

    @Override
    public RealNameAnswer check(Person person) {
        return Trace.in(Trace.beginCall("POST", uri(), Trace.here()), step -> ask(step, person));
    }

    private RealNameAnswer ask(Step step, Person person) {
        try {
            HttpResponse<byte[]> response =
                    http.send(request(RealNameMessages.question(person)), BodyHandlers.ofByteArray());
            step.about("http.response.status_code", response.statusCode());
            return read(response);
        } catch (IOException noAnswer) {
            LOG.log(System.Logger.Level.WARNING, "the real-name authority did not answer: {0}", noAnswer.toString());
            step.failed(noAnswer.getClass().getName());
            return RealNameAnswer.noAnswer();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return RealNameAnswer.noAnswer();
        }
    }

    private URI uri() {
        return URI.create(baseUri + "/real-name/checks");
    }

    private HttpRequest request(String body) {
        URI uri = uri();
        long now = clock.instant().getEpochSecond();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Institution-Timestamp", Long.toString(now))
                .header("Institution-Signature", ours.post(now, uri.getRawPath(), body))
                .POST(BodyPublishers.ofString(body));
        Trace.parent().ifPresent(parent -> request.header(Trace.PARENT, parent));
        return request.build();
    }

    private RealNameAnswer read(HttpResponse<byte[]> response) {
        var headers =
                new AuthoritySignature.Headers(header(response, "Bank-Timestamp"), header(response, "Bank-Signature"));
        Instant now = clock.instant();
        if (response.statusCode() != OK || !theirs.isGenuine(response.body(), headers, now)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "an answer of the real-name authority cannot be trusted, its status is {0}",
                    response.statusCode());
            return RealNameAnswer.noAnswer();
        }
        return RealNameMessages.answer(response.body());
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
