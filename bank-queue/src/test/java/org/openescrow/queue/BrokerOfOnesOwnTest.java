package org.openescrow.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.jms.ActiveMQJMSClient;
import org.apache.activemq.artemis.api.jms.JMSFactoryType;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.ra.ActiveMQRaUtils;
import org.apache.activemq.artemis.utils.XMLUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The broker of {@code deploy/broker}, on a port and over TLS, as nodes meet it. */
class BrokerOfOnesOwnTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final String USER = "escrow-nodes";
    private static final String PASSWORD = "tests-only-for-the-nodes";
    private static final String OF_STORES = "tests-only";

    @TempDir
    Path folder;

    private final int port = freePort();

    @AfterEach
    void forget() {
        System.clearProperty("escrow.broker.tls");
    }

    @Test
    void itsFileIsWhatArtemisUnderstands() throws Exception {
        try (InputStream rules = EmbeddedBroker.class.getResourceAsStream(EmbeddedBroker.RULES)) {
            Element core = (Element)
                    XMLUtil.streamToElement(rules).getElementsByTagName("core").item(0);
            XMLUtil.validate(core, "schema/artemis-configuration.xsd");
        }
    }

    @Test
    void aNodeSendsTakesAndLooksAndDoesNothingElse() throws Exception {
        EmbeddedBroker broker = started();
        try (JMSContext node = connections("").createContext(USER, PASSWORD)) {
            for (String queue : new String[] {EmbeddedBroker.QUEUE, EmbeddedBroker.DEAD_LETTERS}) {
                node.createProducer().send(node.createQueue(queue), "paid");
                assertEquals(
                        "paid",
                        node.createConsumer(node.createQueue(queue)).receiveBody(String.class, PATIENCE_MILLIS));
                node.createBrowser(node.createQueue(queue));
            }
            assertRefused(() -> node.createProducer().send(node.createQueue("of.my.own"), "hidden"));
            assertRefused(() -> node.createProducer().send(node.createQueue("activemq.management"), "stop"));
            assertRefused(() -> node.createTemporaryQueue());
            assertRefused(() ->
                    connections("").createContext(USER, "guessed-at-random").start());
        } finally {
            broker.stop();
        }
    }

    @Test
    void speaksOverTlsWithWhomTrustsItsCertificate() throws Exception {
        EmbeddedBroker broker = startedWithTls("own");
        try (JMSContext node = connections(trusting("own")).createContext(USER, PASSWORD);
                JMSConsumer consumer = node.createConsumer(node.createQueue(EmbeddedBroker.QUEUE))) {
            node.createProducer().send(node.createQueue(EmbeddedBroker.QUEUE), "paid");
            assertEquals("paid", consumer.receiveBody(String.class, PATIENCE_MILLIS));
        } finally {
            broker.stop();
        }
    }

    @Test
    void nobodySpeaksWithACertificateThatIsNotTrustedOrWithoutOne() throws Exception {
        EmbeddedBroker broker = startedWithTls("own");
        makeKey("another", "san=ip:127.0.0.1");
        try {
            assertRefused(() -> connections(trusting("another")).createContext(USER, PASSWORD));
            ActiveMQConnectionFactory plain = connections("");
            // What it says is never answered.
            plain.setCallTimeout(1_000);
            assertRefused(() -> plain.createContext(USER, PASSWORD));
        } finally {
            broker.stop();
        }
    }

    @Test
    void nobodySpeaksWithTheRightCertificateAtTheWrongAddress() throws Exception {
        makeKey("elsewhere", "san=ip:127.0.0.9");
        EmbeddedBroker broker = withTls("elsewhere");
        try {
            assertRefused(() -> connections(trusting("elsewhere")).createContext(USER, PASSWORD));
            connections(trusting("elsewhere") + "&verifyHost=false")
                    .createContext(USER, PASSWORD)
                    .close();
        } finally {
            broker.stop();
        }
    }

    /** What may be refused. */
    private interface Deed {
        void run() throws Exception;
    }

    private static void assertRefused(Deed deed) {
        assertThrows(JMSRuntimeException.class, deed::run);
    }

    private EmbeddedBroker started() throws Exception {
        var door = new Doorkeeper("127.0.0.1", port, USER, PASSWORD);
        EmbeddedBroker broker = new EmbeddedBroker(folder.resolve("broker"), 10, door);
        broker.start();
        return broker;
    }

    private EmbeddedBroker startedWithTls(String name) throws Exception {
        makeKey(name, "san=ip:127.0.0.1");
        return withTls(name);
    }

    private EmbeddedBroker withTls(String name) throws Exception {
        System.setProperty(
                "escrow.broker.tls",
                "sslEnabled=true;keyStorePath=" + folder.resolve(name + ".p12") + ";keyStorePassword=" + OF_STORES);
        return started();
    }

    /** As the resource adapter connects to that URL. */
    private ActiveMQConnectionFactory connections(String options) {
        URI url = URI.create("tcp://127.0.0.1:" + port + options);
        Map<String, Object> parameters = ActiveMQRaUtils.parseConfig(QueueSettings.connectionParameters(url))
                .get(0);
        return ActiveMQJMSClient.createConnectionFactoryWithoutHA(
                JMSFactoryType.CF, new TransportConfiguration(NettyConnectorFactory.class.getName(), parameters));
    }

    private void makeKey(String name, String names) throws Exception {
        Process making = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        folder.resolve(name + ".p12").toString(),
                        "-storepass",
                        OF_STORES,
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-keyalg",
                        "RSA",
                        "-ext",
                        names)
                .inheritIO()
                .start();
        assertEquals(0, making.waitFor());
    }

    private String trusting(String name) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            keys.load(in, OF_STORES.toCharArray());
        }
        Certificate certificate = keys.getCertificate(name);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, certificate);
        Path store = folder.resolve("trust.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, OF_STORES.toCharArray());
        }
        return "?sslEnabled=true&trustStorePath=" + store + "&trustStorePassword=" + OF_STORES;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
