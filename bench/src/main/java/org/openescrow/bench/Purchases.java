package org.openescrow.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.openescrow.client.signature.HttpRequestSigner;

/**
 * Consumptions over HTTP, each signed as any platform signs. A signature costs its maker more than the whole request
 * costs the server, so requests are signed before the clock starts; they are good for 300 s.
 */
final class Purchases {
    private static final int CREATED = 201;
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Installation installation;
    private final Population population;
    private final int merchants;
    private final HttpRequestSigner signer;
    private final Queue<byte[]> signed = new ConcurrentLinkedQueue<>();

    /** Purchases from random wallets at the first so many merchants. */
    Purchases(Installation installation, Population population, int merchants) {
        this.installation = installation;
        this.population = population;
        this.merchants = merchants;
        this.signer = HttpRequestSigner.of(population.keyId(), population.key());
    }

    /** Signs so many requests, dropping what was left from before. */
    void sign(int count) throws Exception {
        signed.clear();
        int signers = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(signers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < signers; i++) {
                running.add(threads.submit(() -> {
                    for (int left = count / signers; left > 0; left--) {
                        signed.add(request());
                    }
                }));
            }
            for (Future<?> future : running) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    Measurement measure(int clients, Duration duration) throws Exception {
        return measure(clients, duration, installation.addresses());
    }

    /** With the clients spread over these nodes. */
    Measurement measure(int clients, Duration duration, List<URI> nodes) throws Exception {
        return Load.run(clients, duration, number -> new Buyer(new HttpLine(nodes.get(number % nodes.size()))));
    }

    private byte[] request() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String number = "bench-" + NUMBERS.incrementAndGet();
        String wallet =
                population.wallets().get(random.nextInt(population.wallets().size()));
        String merchant = population.merchants().get(random.nextInt(merchants));
        byte[] body = ("{\"orderNo\":\"" + number + "\",\"walletId\":\"" + wallet + "\",\"merchantId\":\"" + merchant
                        + "\",\"amount\":{\"value\":1,\"currency\":\"CNY\"},\"description\":\"三明治\"}")
                .getBytes(UTF_8);
        URI target = installation.base().resolve("/escrow/v1/consumptions");
        var head = new StringBuilder("POST /escrow/v1/consumptions HTTP/1.1\r\nHost: ")
                .append(target.getRawAuthority())
                .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        signer.sign("POST", target, body, number)
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** One client with its connection. */
    private final class Buyer implements Load.Client {
        private final HttpLine line;

        Buyer(HttpLine line) {
            this.line = line;
        }

        @Override
        public boolean hasNext() {
            return !signed.isEmpty();
        }

        @Override
        public boolean next() throws Exception {
            byte[] request = signed.poll();
            if (request == null) {
                return false;
            }
            int status = line.exchange(request);
            if (status != CREATED) {
                throw new IllegalStateException("a purchase was answered with " + status + ": " + line.lastBody());
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
