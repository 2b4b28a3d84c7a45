package org.openescrow.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Banks' callbacks for recharges under way: taken in over HTTP, put on the queue, settled. Throughput counts until the
 * last one is settled; the times are those of taking in, which is what the bank waits for.
 */
final class Callbacks {
    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Installation installation;
    private final Population population;
    private final PrivateKey bank;
    private final Queue<byte[]> signed = new ConcurrentLinkedQueue<>();

    Callbacks(Installation installation, Population population) throws SQLException, IOException {
        this.installation = installation;
        this.population = population;
        this.bank = key(Files.readString(installation.bankKey()));
        try (Connection connection = installation.connect()) {
            new RechargesUnderWay(connection, population).prepareAgreement();
        }
    }

    /** Writes so many recharges that the bank has accepted, and signs the news that they have succeeded. */
    void sign(int count) throws SQLException {
        signed.clear();
        try (Connection connection = installation.connect()) {
            connection.setAutoCommit(false);
            List<Long> numbers = new RechargesUnderWay(connection, population).add(count, NUMBERS);
            connection.commit();
            numbers.forEach(number -> signed.add(request(number)));
        }
    }

    Measurement measure(int clients) throws Exception {
        long begin = System.nanoTime();
        Measurement taken = Load.run(clients, PATIENCE, number -> new Messenger(new HttpLine(installation.base())));
        awaitSettled();
        return new Measurement(
                taken.done(), taken.failed(), Duration.ofNanos(System.nanoTime() - begin), taken.p50(), taken.p99());
    }

    private void awaitSettled() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = installation.connect();
                PreparedStatement open = connection.prepareStatement(
                        "select exists (select 1 from recharge_order where status = 'PROCESSING')")) {
            while (isTrue(open)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("recharges stay open after their callbacks");
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (ResultSet answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private byte[] request(long number) {
        byte[] body = String.format(
                        Locale.ROOT,
                        "{\"serial\":\"C-bench-%d\",\"type\":\"DEBIT\",\"requestNo\":\"%s\",\"status\":\"SUCCEEDED\","
                                + "\"amount\":100,\"currency\":\"CNY\",\"bankSerial\":\"B-bench-%d\"}",
                        number,
                        RechargesUnderWay.requestNo(number),
                        number)
                .getBytes(UTF_8);
        String timestamp = Long.toString(Instant.now().getEpochSecond());
        String head = "POST /escrow/callbacks/sandbox HTTP/1.1\r\nHost: "
                + installation.base().getRawAuthority() + "\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length + "\r\nBank-Timestamp: " + timestamp + "\r\nBank-Signature: "
                + signature(timestamp, body) + "\r\n\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(bank);
            signer.update((timestamp + "\n").getBytes(US_ASCII));
            signer.update(body);
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PrivateKey key(String pem) {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the bank's key cannot be read", e);
        }
    }

    /** One of the bank's connections. */
    private final class Messenger implements Load.Client {
        private final HttpLine line;

        Messenger(HttpLine line) {
            this.line = line;
        }

        @Override
        public boolean hasNext() {
            return !signed.isEmpty();
        }

        @Override
        public boolean next() throws IOException {
            byte[] request = signed.poll();
            if (request == null) {
                return false;
            }
            int status = line.exchange(request);
            if (status != OK) {
                throw new IllegalStateException("a callback was answered with " + status + ": " + line.lastBody());
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            line.close();
        }
    }
}
