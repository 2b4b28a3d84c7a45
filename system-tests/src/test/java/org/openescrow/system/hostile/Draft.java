package org.openescrow.system.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that is being written, at first a decent one. */
final class Draft {
    final Target target;
    String method;
    String path;
    String query = "";
    String mediaType = "application/json";
    byte[] body;
    boolean pathIsTrick;
    final List<String> lines = new ArrayList<>();

    Draft(Target target, Map<String, String> known) {
        this.target = target;
        this.method = target.method();
        this.path = filled(target, known);
        this.body = target.body()
                .map(example -> Bodies.known(example, known).toString().getBytes(UTF_8))
                .orElse(new byte[0]);
        this.query = target.query().isEmpty()
                ? ""
                : target.query().get(0) + "="
                        + Encoding.percent(
                                target.examples().getOrDefault(target.query().get(0), "1"));
    }

    private static String filled(Target target, Map<String, String> known) {
        String path = target.path();
        for (Map.Entry<String, String> example : target.examples().entrySet()) {
            // Not of an operator's deed, which would be done, and rightly so.
            String name = path.startsWith("/escrow/v1/wallets/{id}") ? "walletId" : example.getKey();
            path = path.replace(
                    "{" + example.getKey() + "}", Encoding.percent(known.getOrDefault(name, example.getValue())));
        }
        return path;
    }

    String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The address as a signature covers it; that of something else where it is no URI at all. */
    URI signable(URI base) {
        return uri(base).orElseGet(() -> base.resolve("/escrow/v1/wallets"));
    }

    private Optional<URI> uri(URI base) {
        try {
            return Optional.of(base.resolve(address()));
        } catch (IllegalArgumentException noUri) {
            return Optional.empty();
        }
    }

    Attack attack(String trick, URI base) {
        StringBuilder head = new StringBuilder(method + " " + address() + " HTTP/1.1\r\n");
        head.append("Host: ").append(base.getRawAuthority()).append("\r\n");
        if (body.length > 0) {
            head.append("Content-Type: ").append(mediaType).append("\r\n");
        }
        if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(UTF_8));
        bytes.writeBytes(body);
        boolean clean = !pathIsTrick && method.equals(target.method());
        return new Attack(trick, method, clean ? uri(base) : Optional.empty(), bytes.toByteArray());
    }
}
