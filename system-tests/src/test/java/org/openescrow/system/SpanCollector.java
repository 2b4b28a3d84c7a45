package org.openescrow.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Takes traces as a collector does: OTLP over HTTP, in protobuf. */
final class SpanCollector implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpServer server;
    private final List<Seen> spans = new CopyOnWriteArrayList<>();
    private final List<KeyValue> resources = new CopyOnWriteArrayList<>();

    /** A span as it came; ids in hexadecimal. */
    record Seen(Span span) {
        String name() {
            return span.getName();
        }

        String trace() {
            return HexFormat.of().formatHex(span.getTraceId().toByteArray());
        }

        String id() {
            return HexFormat.of().formatHex(span.getSpanId().toByteArray());
        }

        /** Empty where it begins its trace. */
        String parent() {
            return HexFormat.of().formatHex(span.getParentSpanId().toByteArray());
        }

        Map<String, String> attributes() {
            return span.getAttributesList().stream().collect(Collectors.toMap(KeyValue::getKey, SpanCollector::text));
        }

        String attribute(String name) {
            return attributes().getOrDefault(name, "");
        }

        List<String> links() {
            return span.getLinksList().stream()
                    .map(link -> HexFormat.of().formatHex(link.getSpanId().toByteArray()))
                    .toList();
        }

        boolean isChildOf(Seen other) {
            return trace().equals(other.trace()) && parent().equals(other.id());
        }
    }

    SpanCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** What a system needs to tell it of its traces, soon. */
    Map<String, String> settings() {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_SERVICE_NAME", "escrow-under-test",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                "OTEL_BSP_SCHEDULE_DELAY", "200");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = ExportTraceServiceRequest.parseFrom(body(exchange));
            request.getResourceSpansList().forEach(resource -> {
                resources.addAll(resource.getResource().getAttributesList());
                resource.getScopeSpansList()
                        .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(new Seen(span))));
            });
            // An answer without fields is an empty one.
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** WildFly's exporter packs what it sends. */
    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }

    /** The only one of this name of which this is true, once it has come. */
    Seen await(String name, Predicate<Seen> which) {
        Await.until("a span came: " + name + "; came: " + names(), PATIENCE, () -> find(name, which)
                .isPresent());
        return find(name, which).orElseThrow();
    }

    Seen awaitChild(Seen parent, String name) {
        return await(name, span -> span.isChildOf(parent));
    }

    List<Seen> all() {
        return List.copyOf(spans);
    }

    private Optional<Seen> find(String name, Predicate<Seen> which) {
        List<Seen> found = spans.stream()
                .filter(span -> span.name().equals(name))
                .filter(which)
                .toList();
        if (found.size() > 1) {
            throw new AssertionError("more than one: " + found);
        }
        return found.stream().findFirst();
    }

    private List<String> names() {
        return spans.stream().map(Seen::name).distinct().toList();
    }

    /** Everything that was said in words. */
    List<String> words() {
        Stream<KeyValue> said = spans.stream()
                .map(Seen::span)
                .flatMap(span -> Stream.concat(
                        span.getAttributesList().stream(),
                        span.getEventsList().stream().flatMap(event -> event.getAttributesList().stream())));
        Stream<String> named = spans.stream()
                .map(Seen::span)
                .flatMap(span -> Stream.of(span.getName(), span.getStatus().getMessage(), span.getTraceState()));
        return Stream.concat(named, Stream.concat(said, resources.stream()).map(SpanCollector::text))
                .toList();
    }

    private static String text(KeyValue pair) {
        return pair.getValue().hasStringValue()
                ? pair.getValue().getStringValue()
                : pair.getValue().hasIntValue()
                        ? Long.toString(pair.getValue().getIntValue())
                        : new String(pair.getValue().toByteArray(), UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
