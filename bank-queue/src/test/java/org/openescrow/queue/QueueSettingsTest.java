package org.openescrow.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueSettingsTest {

    @Test
    void embedsABrokerInTheNamedFolder() {
        QueueSettings settings = read(Map.of("escrow.queue.dir", "data/queue"), Map.of());

        assertNull(settings.url());
        assertEquals(Path.of("data/queue"), settings.directory());
    }

    @Test
    void aPropertyComesBeforeTheEnvironment() {
        QueueSettings settings = read(Map.of("escrow.queue.dir", "a"), Map.of("ESCROW_QUEUE_DIR", "b"));

        assertEquals(Path.of("a"), settings.directory());
    }

    @Test
    void theEnvironmentNamesAnExternalBroker() {
        QueueSettings settings = read(
                Map.of(),
                Map.of(
                        "ESCROW_QUEUE_URL", "tcp://broker.example:5445",
                        "ESCROW_QUEUE_USER", "escrow",
                        "ESCROW_QUEUE_PASSWORD", "secret"));

        assertEquals(URI.create("tcp://broker.example:5445"), settings.url());
        assertEquals("escrow", settings.user());
        assertEquals("secret", settings.password());
    }

    @Test
    void fallsBackToTheServersOwnDataFolder() {
        assertEquals(
                Path.of("/srv/wildfly/data/escrow-queue"),
                read(Map.of("jboss.server.data.dir", "/srv/wildfly/data"), Map.of())
                        .directory());
        assertEquals(
                Path.of("/srv/domain1/escrow-queue"),
                read(Map.of("com.sun.aas.instanceRoot", "/srv/domain1"), Map.of())
                        .directory());
        assertNull(read(Map.of(), Map.of()).directory());
    }

    @Test
    void aMessageIsTriedTenTimesUnlessSet() {
        assertNull(read(Map.of(), Map.of()).deliveryAttempts(), "what the rules say");
        assertEquals(
                3, read(Map.of("escrow.queue.delivery-attempts", "3"), Map.of()).deliveryAttempts());
        assertEquals(
                3, read(Map.of(), Map.of("ESCROW_QUEUE_DELIVERY_ATTEMPTS", "3")).deliveryAttempts());
        for (String wrong : new String[] {"0", "101", "often"}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> read(Map.of("escrow.queue.delivery-attempts", wrong), Map.of()));
        }
    }

    @Test
    void anExternalBrokersUrlBecomesConnectionParameters() {
        assertEquals(
                "host=broker.example;port=5445",
                QueueSettings.connectionParameters(URI.create("tcp://broker.example:5445")));
        assertEquals(
                "host=broker.example;port=61616",
                QueueSettings.connectionParameters(URI.create("tcp://broker.example")));
        assertThrows(
                IllegalArgumentException.class,
                () -> QueueSettings.connectionParameters(URI.create("http://broker.example:5445")));
    }

    @Test
    void theUrlsOptionsForTlsBecomeConnectionParametersToo() {
        assertEquals(
                "host=broker.example;port=61617;sslEnabled=true;trustStorePath=/etc/a b.p12;trustStorePassword=a&b",
                QueueSettings.connectionParameters(URI.create("tcp://broker.example:61617?sslEnabled=true"
                        + "&trustStorePath=/etc/a%20b.p12&trustStorePassword=a%26b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sslEnabled=true&retryInterval=1",
                "sslEnabled=true&trustStorePassword=a%3Bhost%3Delsewhere",
                "sslEnabled=true&trustStorePassword=a%2Chost",
                "sslEnabled=true&trustStorePassword=a=secret",
                "sslEnabled=true&trustStorePassword=",
                "sslEnabled=true&trustStorePassword",
                "trustStorePath=/etc/trust.p12",
                "sslEnabled=false&trustStorePath=/etc/trust.p12",
                ""
            })
    void refusesOtherOptionsAndThoseThatWouldNotBeAsked(String options) {
        URI url = URI.create("tcp://broker.example:61617?" + options);
        var refused = assertThrows(IllegalArgumentException.class, () -> QueueSettings.connectionParameters(url));
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"), refused.getMessage());
    }

    @Test
    void aUrlThatIsNoneIsNotRepeatedWithItsPassword() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> read(Map.of("escrow.queue.url", "tcp://a:1?trustStorePassword=my secret"), Map.of()));
        assertFalse(String.valueOf(refused).contains("secret"), refused.toString());
    }

    private static QueueSettings read(Map<String, String> properties, Map<String, String> environment) {
        return QueueSettings.read(properties::get, environment::get);
    }
}
