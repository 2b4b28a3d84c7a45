package org.openescrow.queue;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the queue lives, read from {@code escrow.queue.*} system properties or environment variables
 * ({@code escrow.queue.dir} is also {@code ESCROW_QUEUE_DIR}).
 *
 * <p>{@code escrow.queue.url} ({@code tcp://host:port}) names an external broker, with {@code escrow.queue.user} and
 * {@code escrow.queue.password}; options behind a question mark make it TLS, see {@link #TLS}. Without it a broker is
 * started in this JVM, its journal in {@code escrow.queue.dir}, or in the application server's own data folder if that
 * is not set either.
 *
 * @param url the external broker, or null for the embedded one
 * @param directory the embedded broker's folder, or null where nobody names one
 * @param user the external broker's user, or null
 * @param password the external broker's password, or null
 * @param deliveryAttempts how often the embedded broker delivers a message before it is a dead letter, 1 to 100;
 *     {@code escrow.queue.delivery-attempts}, or null for what its rules ({@code broker.xml}) say
 */
record QueueSettings(
        @Nullable URI url,
        @Nullable Path directory,
        @Nullable String user,
        @Nullable String password,
        @Nullable Integer deliveryAttempts) {

    /** The options that the URL may have: those of a connector of Artemis' that are about TLS. */
    static final Set<String> TLS = new TreeSet<>(Set.of(
            "sslEnabled",
            "verifyHost",
            "trustStorePath",
            "trustStorePassword",
            "trustStoreType",
            "keyStorePath",
            "keyStorePassword",
            "keyStoreType"));

    private static final String ON = "sslEnabled=true";
    private static final int ARTEMIS_PORT = 61616;
    private static final int MOST_ATTEMPTS = 100;

    static QueueSettings read() {
        return read(System::getProperty, System::getenv);
    }

    static QueueSettings read(Lookup properties, Lookup environment) {
        UnaryOperator<@Nullable String> setting = name -> {
            String property = properties.value(String.valueOf(name));
            return property != null ? property : environment.value(asEnvironment(String.valueOf(name)));
        };
        String url = setting.apply("escrow.queue.url");
        return new QueueSettings(
                url == null ? null : uri(url),
                directory(setting.apply("escrow.queue.dir"), properties),
                setting.apply("escrow.queue.user"),
                setting.apply("escrow.queue.password"),
                attempts(setting.apply("escrow.queue.delivery-attempts")));
    }

    private static @Nullable Integer attempts(@Nullable String configured) {
        if (configured == null) {
            return null;
        }
        int attempts = Integer.parseInt(configured);
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("escrow.queue.delivery-attempts must be 1 to " + MOST_ATTEMPTS);
        }
        return attempts;
    }

    private static String asEnvironment(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static @Nullable Path directory(@Nullable String configured, Lookup properties) {
        if (configured != null) {
            return Path.of(configured);
        }
        for (String serverHome : new String[] {"jboss.server.data.dir", "com.sun.aas.instanceRoot"}) {
            String home = properties.value(serverHome);
            if (home != null) {
                return Path.of(home, "escrow-queue");
            }
        }
        return null;
    }

    /** The connection parameters of an external broker, as Artemis' resource adapter wants them. */
    static String connectionParameters(URI url) {
        if (!"tcp".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("escrow.queue.url must look like tcp://host:port");
        }
        int port = url.getPort() < 0 ? ARTEMIS_PORT : url.getPort();
        String place = "host=" + url.getHost() + ";port=" + port;
        return url.getRawQuery() == null ? place : place + tls(url.getRawQuery());
    }

    private static String tls(String query) {
        List<String> options =
                Arrays.stream(query.split("&")).map(QueueSettings::tlsOption).toList();
        if (!options.contains(ON)) {
            // A trust store that nobody asks would look like a connection that is safe.
            throw new IllegalArgumentException("escrow.queue.url has options and not " + ON);
        }
        return ";" + String.join(";", options);
    }

    private static String tlsOption(String written) {
        String name = written.replaceFirst("=.*", "");
        String value =
                URI.create("?" + written).getQuery().substring(name.length()).replaceFirst("^=", "");
        // The adapter cuts its parameters at these and knows no way to write one.
        if (!TLS.contains(name) || value.isEmpty() || value.matches(".*[,;=].*")) {
            throw new IllegalArgumentException("escrow.queue.url may have options of " + TLS
                    + ", and in their values no , ; =; it is wrong at " + name);
        }
        return name + "=" + value;
    }

    // Without what is wrong with it, which may be in a password.
    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException("escrow.queue.url is no URL at character " + wrong.getIndex());
        }
    }

    /** Looks a name up; null when it is not set. */
    @FunctionalInterface
    interface Lookup {
        @Nullable
        String value(String name);
    }
}
