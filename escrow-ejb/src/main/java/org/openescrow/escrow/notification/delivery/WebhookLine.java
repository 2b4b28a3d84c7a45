package org.openescrow.escrow.notification.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openescrow.escrow.notification.endpoint.AddressRefusedException;
import org.openescrow.escrow.notification.endpoint.Addresses;
import org.openescrow.escrow.notification.endpoint.EndpointUrl;

/**
 * One POST over one connection, to the very address that was checked: an HTTP client of the JDK would look the name up
 * once more, and get another address from whoever means ill. Follows nobody, keeps no connection, and ends in time
 * ({@code escrow.webhooks.timeout}, 10 s) whatever the other side does.
 */
@ApplicationScoped
class WebhookLine {
    @Inject
    Addresses addresses;

    @Inject
    DeliveryThreads threads;

    @Inject
    @ConfigProperty(name = "escrow.webhooks.timeout", defaultValue = "PT10S")
    Duration timeout;

    /** How long an attempt may take, but for the look-up of the host. */
    Duration timeout() {
        return timeout;
    }

    /** What came of it; never throws for what the other side does. */
    Reply post(EndpointUrl url, Map<String, String> headers, byte[] body) {
        InetAddress address;
        try {
            address = addresses.resolve(url);
        } catch (AddressRefusedException refused) {
            return Reply.without(AttemptResult.ADDRESS_REFUSED);
        } catch (UnknownHostException unknown) {
            return Reply.without(AttemptResult.HOST_UNKNOWN);
        }
        Socket socket = new Socket();
        try (Deadline deadline = Deadline.closing(socket, timeout, threads)) {
            return exchange(
                    socket, new InetSocketAddress(address, url.port()), url, deadline, request(url, headers, body));
        }
    }

    private Reply exchange(
            Socket socket, InetSocketAddress address, EndpointUrl url, Deadline deadline, byte[] request) {
        boolean connected = false;
        try {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            Socket line = url.isSecure() ? secured(socket, url) : socket;
            connected = true;
            OutputStream out = line.getOutputStream();
            out.write(request);
            out.flush();
            return Reply.of(AnswerReader.status(line.getInputStream()));
        } catch (IOException failure) {
            return Reply.without(deadline.hasPassed() ? AttemptResult.TIMED_OUT : meaning(failure, connected));
        }
    }

    private static AttemptResult meaning(IOException failure, boolean connected) {
        if (failure instanceof SocketTimeoutException) {
            return AttemptResult.TIMED_OUT;
        }
        if (failure instanceof SSLException) {
            return AttemptResult.TLS_FAILED;
        }
        if (failure instanceof NoHttpException) {
            return AttemptResult.ANSWER_INVALID;
        }
        return connected || failure instanceof EOFException
                ? AttemptResult.CONNECTION_LOST
                : AttemptResult.NOT_CONNECTED;
    }

    /** The certificate must be the host's, whatever address it was reached at. */
    private static Socket secured(Socket plain, EndpointUrl url) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket secured = (SSLSocket) factory.createSocket(plain, url.host(), url.port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static byte[] request(EndpointUrl url, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder()
                .append("POST ")
                .append(url.target())
                .append(" HTTP/1.1\r\n")
                .append("Host: ")
                .append(url.authority())
                .append("\r\n")
                .append("User-Agent: Escrow-Webhooks\r\n")
                .append("Content-Type: application/json\r\n")
                .append("Content-Length: ")
                .append(body.length)
                .append("\r\n")
                .append("Connection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }
}
