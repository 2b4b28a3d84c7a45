package org.openescrow.container;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bank whose server fails at once, whatever it is asked. {@code GET /asked/word} tells how many requests came whose
 * path ends with that word. It lives beside the server that is tested, as a bank does.
 */
final class BrokenBank {
    private static final String ASKED = "/asked/";
    private static final Map<String, Integer> REQUESTS = new ConcurrentHashMap<>();

    private BrokenBank() {}

    /** Begins to fail; answers where. */
    static URI start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", BrokenBank::answer);
        server.start();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String word = path.substring(path.lastIndexOf('/') + 1);
        try (exchange) {
            if (path.startsWith(ASKED)) {
                byte[] count = Integer.toString(REQUESTS.getOrDefault(word, 0)).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, count.length);
                exchange.getResponseBody().write(count);
            } else {
                REQUESTS.merge(word, 1, Integer::sum);
                exchange.sendResponseHeaders(500, -1);
            }
        }
    }
}
