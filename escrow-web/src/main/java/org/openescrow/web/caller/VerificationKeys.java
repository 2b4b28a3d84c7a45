package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.VerificationKey;

/**
 * Registered keys, ready for use: reading one costs more than verifying with it. Keeps what a text means, never
 * whether the key is still registered.
 */
@ApplicationScoped
public class VerificationKeys {
    private static final int MOST = 10_000;

    private final Map<String, VerificationKey> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VerificationKey> eldest) {
            return size() > MOST;
        }
    };

    VerificationKey of(KeyView key) {
        String text = key.algorithm() + "\n" + key.pem();
        synchronized (read) {
            VerificationKey known = read.get(text);
            if (known != null) {
                return known;
            }
        }
        SignatureAlgorithm algorithm = SignatureAlgorithm.named(key.algorithm())
                .orElseThrow(() -> new IllegalStateException("a registered key has an algorithm that we do not know"));
        VerificationKey made = VerificationKey.of(algorithm, key.pem());
        synchronized (read) {
            read.put(text, made);
        }
        return made;
    }
}
