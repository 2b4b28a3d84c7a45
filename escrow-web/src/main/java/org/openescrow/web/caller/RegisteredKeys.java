package org.openescrow.web.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openescrow.escrow.platform.KeyView;
import org.openescrow.escrow.platform.Platforms;
import org.openescrow.web.security.SignatureAlgorithm;
import org.openescrow.web.security.VerificationKey;

/**
 * The platforms' keys, ready for use. A key is read again after a second, so that one that is revoked serves
 * for a second at most, on every node. Whether its time has come is asked with each request.
 */
@ApplicationScoped
public class RegisteredKeys {
    static final Duration TRUSTED_FOR = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    @Inject
    Platforms platforms;

    @Inject
    InstantSource clock;

    private final Map<String, Read> keys = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > MOST;
        }
    };

    /** A key as registered, and as what it means. */
    record Registered(KeyView view, VerificationKey key) {}

    private record Read(Registered key, Instant at) {
        /** A key that is not approved yet is never fresh, so that an approval counts from the next request on. */
        boolean isFresh(Instant now) {
            return key.view().platformNo().isPresent() && now.isBefore(at.plus(TRUSTED_FOR)) && !now.isBefore(at);
        }
    }

    /** The key with this id; empty where there is none, whatever the text. */
    Optional<Registered> key(String keyId) {
        Instant now = clock.instant();
        Read known = known(keyId);
        if (known != null && known.isFresh(now)) {
            return Optional.of(known.key());
        }
        Optional<Registered> found = platforms.key(keyId).map(view -> registered(view, known));
        synchronized (keys) {
            found.ifPresentOrElse(key -> keys.put(keyId, new Read(key, now)), () -> keys.remove(keyId));
        }
        return found;
    }

    private @Nullable Read known(String keyId) {
        synchronized (keys) {
            return keys.get(keyId);
        }
    }

    /** What a text means is worked out once: that costs more than to verify with it. */
    private static Registered registered(KeyView view, @Nullable Read known) {
        VerificationKey key = known != null && known.key().view().key().equals(view.key())
                ? known.key().key()
                : meaning(view);
        return new Registered(view, key);
    }

    private static VerificationKey meaning(KeyView key) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.named(key.key().algorithm())
                .orElseThrow(() -> new IllegalStateException("a registered key has an algorithm that we do not know"));
        return VerificationKey.of(algorithm, key.key().pem());
    }
}
