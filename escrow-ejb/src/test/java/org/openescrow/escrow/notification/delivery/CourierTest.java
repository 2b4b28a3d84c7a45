package org.openescrow.escrow.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openescrow.escrow.notification.endpoint.AddressRefusedException;
import org.openescrow.escrow.notification.endpoint.Addresses;
import org.openescrow.escrow.notification.endpoint.EndpointId;
import org.openescrow.escrow.notification.endpoint.EndpointUrl;
import org.openescrow.escrow.notification.endpoint.Receiver;
import org.openescrow.escrow.notification.endpoint.RefusalsForTests;
import org.openescrow.escrow.notification.endpoint.WebhookSecret;
import org.openescrow.escrow.notification.event.EventId;

/** What goes over the wire, to a socket that answers as each test wants. */
@SuppressWarnings("UnnecessaryAssignment") // There is no container here to inject anything.
class CourierTest {
    private static final EventId EVENT = EventId.next();
    private static final String BODY = "{\"name\":\"王\"}";

    private final ServerSocket server = listening();
    private final ExecutorService answering = Executors.newCachedThreadPool();
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final Courier courier = new Courier();
    private final WebhookLine line = new WebhookLine();

    private static ServerSocket listening() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void wire() {
        line.timeout = Duration.ofSeconds(10);
        line.addresses = new Loopback();
        line.threads = new DeliveryThreads() {
            @Override
            Future<?> after(Duration pause, Runnable work) {
                return alarms.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        };
        courier.line = line;
        courier.clock = InstantSource.fixed(Instant.ofEpochSecond(1_614_265_330));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        answering.shutdownNow();
        alarms.shutdownNow();
    }

    @Test
    void signsWithEachSecret() throws Exception {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        var first = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var second = new WebhookSecret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD");
        Attempt attempt = courier.deliver(parcel("/in?key=1", List.of(first, second)));
        assertEquals(Reply.of(200), attempt.reply());
        String request = requests.poll(10, TimeUnit.SECONDS);
        String content = EVENT + ".1614265330." + BODY;
        assertEquals(
                "POST /in?key=1 HTTP/1.1\r\nHost: hooks.example:" + server.getLocalPort()
                        + "\r\nUser-Agent: Escrow-Webhooks\r\nContent-Type: application/json\r\nContent-Length: "
                        + BODY.getBytes(UTF_8).length + "\r\nConnection: close\r\nwebhook-id: " + EVENT
                        + "\r\nwebhook-timestamp: 1614265330\r\nwebhook-signature: " + first.sign(content) + " "
                        + second.sign(content) + "\r\n\r\n" + BODY,
                request);
    }

    @Test
    void signsAsTheSpecificationDoes() {
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .sign("msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"));
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 204 No Content, DELIVERED, 204",
        "HTTP/1.0 299, DELIVERED, 299",
        "HTTP/1.1 302 Found, REDIRECTED, 302",
        "HTTP/1.1 410 Gone, GONE, 410",
        "HTTP/1.1 404 Not Found, STATUS_REFUSED, 404",
        "HTTP/1.1 503 Busy, STATUS_REFUSED, 503",
    })
    void readsTheStatus(String statusLine, AttemptResult result, int status) {
        answer(statusLine + "\r\nLocation: http://10.0.0.1/\r\n\r\n");
        assertEquals(new Reply(result, OptionalInt.of(status)), deliver());
    }

    @Test
    void passesOverInterimAnswersButNotForEver() {
        answer("HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 202 Accepted\r\n\r\n");
        assertEquals(Reply.of(202), deliver());
        answer("HTTP/1.1 100 Continue\r\n\r\n".repeat(100));
        assertEquals(Reply.without(AttemptResult.ANSWER_INVALID), deliver());
    }

    @ParameterizedTest
    @CsvSource({
        "SSH-2.0-x, ANSWER_INVALID",
        "HTTP/2 200, ANSWER_INVALID",
        "HTTP/1.1 20, CONNECTION_LOST",
        "'', CONNECTION_LOST"
    })
    void doesNotTakeSomethingElseForAnAnswer(String text, AttemptResult result) {
        answer(text.isEmpty() || result == AttemptResult.CONNECTION_LOST ? text : text + "\r\n\r\n");
        assertEquals(Reply.without(result), deliver());
    }

    @Test
    void readsNoHeadWithoutAnEnd() {
        answer("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(10_000));
        assertEquals(Reply.without(AttemptResult.ANSWER_INVALID), deliver());
    }

    @Test
    void endsInTimeThoughBytesKeepComing() {
        line.timeout = Duration.ofMillis(300);
        serve(socket -> {
            // One byte after the other, faster than any time-out between two: only the end of all counts.
            while (!socket.isClosed()) {
                socket.getOutputStream().write('H');
                LockSupport.parkNanos(20_000_000);
            }
        });
        assertEquals(Reply.without(AttemptResult.TIMED_OUT), deliver());
    }

    @Test
    void tellsWhyThereWasNoConnection() throws Exception {
        server.close();
        assertEquals(Reply.without(AttemptResult.NOT_CONNECTED), deliver());
        line.addresses = new Addresses() {
            @Override
            public InetAddress resolve(EndpointUrl url) throws AddressRefusedException {
                throw refusal();
            }
        };
        assertEquals(Reply.without(AttemptResult.ADDRESS_REFUSED), deliver());
        line.addresses = new Addresses() {
            @Override
            public InetAddress resolve(EndpointUrl url) throws UnknownHostException {
                throw new UnknownHostException();
            }
        };
        assertEquals(Reply.without(AttemptResult.HOST_UNKNOWN), deliver());
    }

    @Test
    void speaksNoPlainTextWhereTheUrlSaysHttps() {
        answer("HTTP/1.1 200 OK\r\n\r\n");
        var url = new EndpointUrl("https://hooks.example:" + server.getLocalPort() + "/");
        var receiver = new Receiver(EndpointId.next(), url, List.of());
        Reply reply = courier.deliver(new Parcel("d", receiver, EVENT, BODY)).reply();
        assertEquals(AttemptResult.TLS_FAILED, reply.result());
        assertTrue(requests.stream().noneMatch(request -> request.contains("POST")));
    }

    private static AddressRefusedException refusal() {
        return RefusalsForTests.address();
    }

    private Reply deliver() {
        return courier.deliver(parcel("/", List.of())).reply();
    }

    private Parcel parcel(String target, List<WebhookSecret> secrets) {
        var url = new EndpointUrl("http://hooks.example:" + server.getLocalPort() + target);
        return new Parcel("d", new Receiver(EndpointId.next(), url, secrets), EVENT, BODY);
    }

    /** Answers the next connection, once it has sent its request. */
    private void answer(String text) {
        serve(socket -> {
            requests.add(request(socket.getInputStream()));
            socket.getOutputStream().write(text.getBytes(UTF_8));
            socket.getOutputStream().flush();
        });
    }

    private interface Serving {
        void on(Socket socket) throws IOException;
    }

    private void serve(Serving serving) {
        answering.execute(() -> {
            try (Socket socket = server.accept()) {
                serving.on(socket);
            } catch (IOException brokenOff) {
                // What the other side makes of it is what is tested.
            }
        });
    }

    private static String request(InputStream in) throws IOException {
        byte[] all = new byte[64 * 1024];
        int length = 0;
        while (!new String(all, 0, length, UTF_8).endsWith(BODY)) {
            int next = in.read(all, length, all.length - length);
            if (next < 0) {
                break;
            }
            length += next;
            if (length > 0 && all[0] != 'P') {
                break;
            }
        }
        return new String(all, 0, length, UTF_8);
    }

    /** Every name is here. */
    private static final class Loopback extends Addresses {
        @Override
        public InetAddress resolve(EndpointUrl url) {
            return InetAddress.getLoopbackAddress();
        }
    }
}
