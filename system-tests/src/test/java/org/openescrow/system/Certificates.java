package org.openescrow.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** An authority of a test's own, a server of this machine that it vouches for, and a store of who trusts it. */
final class Certificates {
    private static final String PASSWORD = "tests-only";
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";

    private final Path folder;
    private final KeyStore keys;

    private Certificates(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Makes them in that folder. */
    static Certificates made(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("all.p12");
        make(store, AUTHORITY, "-ext", "bc:critical=ca:true");
        make(store, SERVER, "-ext", "san=ip:127.0.0.1", "-signer", AUTHORITY);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new Certificates(folder, keys);
    }

    private static void make(Path store, String name, String... further) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-alias",
                name,
                "-dname",
                "CN=" + name,
                "-keyalg",
                "RSA"));
        command.addAll(List.of(further));
        Process making = new ProcessBuilder(command).inheritIO().start();
        if (making.waitFor() != 0) {
            throw new IOException("no certificate of the " + name + " was made");
        }
    }

    /** What a MariaDB has to be told to show the server's. */
    List<String> optionsOfMariaDb() throws IOException, GeneralSecurityException {
        Key key = keys.getKey(SERVER, PASSWORD.toCharArray());
        Certificate certificate = keys.getCertificate(SERVER);
        return List.of(
                "--ssl-key=" + pem("key", "PRIVATE KEY", key.getEncoded()),
                "--ssl-cert=" + pem("certificate", "CERTIFICATE", certificate.getEncoded()));
    }

    private Path pem(String name, String what, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(
                folder.resolve(name + ".pem"),
                "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    /** The driver's options for a store with the authority in it, and nobody else. */
    String trusting() throws IOException, GeneralSecurityException {
        return trusting("trust", keys.getCertificate(AUTHORITY));
    }

    /** The same for who trusts only somebody else. */
    String trustingAnother() throws IOException, InterruptedException, GeneralSecurityException {
        Path other = Files.createDirectory(folder.resolve("other"));
        return trusting("trust-another", made(other).keys.getCertificate(AUTHORITY));
    }

    private String trusting(String name, Certificate authority) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(AUTHORITY, authority);
        Path store = folder.resolve(name + ".p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return "&trustCertificateKeyStoreUrl=file:" + store + "&trustCertificateKeyStorePassword=" + PASSWORD;
    }
}
