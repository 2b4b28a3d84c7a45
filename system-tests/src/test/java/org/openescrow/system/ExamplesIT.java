package org.openescrow.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openescrow.client.EscrowClient;
import org.openescrow.client.signature.PlatformKey;
import org.openescrow.client.signature.SignatureAlgorithm;
import org.openescrow.micro.demo.OperatorDesk;
import org.openescrow.micro.demo.OutsideWorld;

/** The examples of the documentation run as they stand there. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("launcher")
@Order(Turn.WITH_RECEIVERS)
class ExamplesIT {
    private static final System.Logger LOG = System.getLogger(ExamplesIT.class.getName());
    private static final String RESIDENTS_MOBILE = "13000000001";

    private RunningSystem system;

    @BeforeAll
    void start() throws IOException {
        system = RunningSystem.lent(Subscriber.ALLOWING_LOOPBACK);
    }

    /** With nothing but the client and its JSON library on the class path; the test is the operator and the user. */
    @Test
    void theNewcomersPathLeadsToAPurchase() throws Exception {
        long begun = System.nanoTime();
        Process newcomer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        clientAlone(),
                        Guide.example("FirstPurchase.java").toString(),
                        system.base() + "/escrow/v1")
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = newcomer.inputReader(UTF_8);
                Writer typing = newcomer.outputWriter(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                help(line, typing);
            }
        } finally {
            newcomer.destroy();
        }
        assertEquals(0, newcomer.waitFor(), said.toString());
        assertEquals(List.of("fen left: 4150", "told of purchase-1"), said.subList(said.size() - 2, said.size()));
        LOG.log(
                System.Logger.Level.INFO,
                "from no key to a purchase in {0} ms, compilation included",
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    private void help(String line, Writer typing) throws IOException {
        if (line.startsWith("waiting for an operator to approve ")) {
            OperatorDesk.logIn(system.target()).approve(line.substring(line.lastIndexOf(' ') + 1), "welcome");
        }
        if (line.startsWith("type the code")) {
            typing.write(new OutsideWorld(system.base()).smsCode(RESIDENTS_MOBILE) + "\n");
            typing.flush();
        }
    }

    @Test
    void aShellSignsAsWell(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("openssl") && isInstalled("curl"), "needs openssl and curl");
        Marketplace shop = Marketplace.admitted(system);
        Path key = Files.writeString(folder.resolve("key.pem"), shop.key.pem());
        String merchants = system.base() + "/escrow/v1/merchants";
        String body = "{\"merchantNo\":\"" + Marketplace.number("m") + "\",\"name\":\"Morning Books\"}";
        Map<String, String> once = Map.of("IDEMPOTENCY_KEY", Marketplace.number("k"));

        List<String> registered = shell(once, shop.keyId, key.toString(), "POST", merchants, body);
        assertEquals("201", registered.get(1), registered.toString());
        assertTrue(registered.get(0).contains("Morning Books"), registered.toString());
        assertEquals(registered, shell(once, shop.keyId, key.toString(), "POST", merchants, body));
        assertEquals(
                "409",
                shell(Map.of(), shop.keyId, key.toString(), "POST", merchants, body.replace("Morning", "Evening"))
                        .get(1));

        String wallets = system.base() + "/escrow/v1/wallets?userNo=nobody";
        List<String> none = shell(Map.of(), shop.keyId, key.toString(), "GET", wallets);
        assertEquals("200", none.get(1), none.toString());
    }

    @Test
    void aShellNamesAKeyAsTheClientDoes(@TempDir Path folder) throws Exception {
        assumeTrue(isInstalled("openssl"), "needs openssl");
        PlatformKey key = PlatformKey.generate(SignatureAlgorithm.RSA_V1_5_SHA256);
        Files.writeString(folder.resolve("public.pem"), key.publicKeyPem());
        String naming = Guide.read().blocks("Signing, step by step").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("KEY_ID="))
                .findFirst()
                .orElseThrow();
        var builder = new ProcessBuilder("sh", "-c", naming + "; echo \"$KEY_ID\"").directory(folder.toFile());
        assertEquals(List.of(key.fingerprint()), printed(builder));
    }

    /** What it printed: the answer and its status. */
    private static List<String> shell(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("sh", Guide.example("sign-with-openssl.sh").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return printed(builder);
    }

    private static List<String> printed(ProcessBuilder command) throws Exception {
        Process process = command.redirectErrorStream(true).start();
        List<String> printed = process.inputReader(UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), printed.toString());
        return printed;
    }

    private static boolean isInstalled(String command) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + command).start().waitFor() == 0;
    }

    private static String clientAlone() throws URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> needed : List.of(
                EscrowClient.class, JsonProvider.class, JsonProvider.provider().getClass())) {
            path.add(Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, path);
    }
}
