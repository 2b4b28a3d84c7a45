package org.openescrow.sandbox.wire;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bank's RSA key. Signs {@code timestamp \n body} with SHA256withRSA, Base64: every answer and every callback.
 *
 * <p>The key comes from the PEM file (PKCS#8) that {@code sandbox.private-key} names; without it
 * the sandbox does not open.
 */
@ApplicationScoped
public class BankKey {

    @Inject
    @ConfigProperty(name = "sandbox.private-key")
    String file;

    private PrivateKey key;

    @PostConstruct
    void load() {
        try {
            key = parse(Files.readString(Path.of(file), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException("sandbox.private-key names no readable file", e);
        }
    }

    public String sign(String timestamp, byte[] body) {
        return sign(key, timestamp, body);
    }

    static PrivateKey parse(String pem) {
        String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Not chained: the message must not carry anything of the key.
            throw new IllegalStateException("sandbox.private-key is not an RSA key in PKCS#8 PEM");
        }
    }

    static String sign(PrivateKey key, String timestamp, byte[] body) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((timestamp + "\n").getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the bank's key does not sign", e);
        }
    }
}
